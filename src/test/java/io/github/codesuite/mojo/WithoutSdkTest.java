package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extension is part of every build, also of one that calls no cloud: it loads nothing of the AWS SDK. */
class WithoutSdkTest {

    private static final String CONFIGURATION = "<configuration><target>aws</target>"
            + "<codeBuild><project>orders</project><bucket>sources</bucket></codeBuild>"
            + "<codeArtifact><domain>acme</domain><repository>releases</repository></codeArtifact>"
            + "<codeDeploy><application>orders</application><deploymentGroup>all</deploymentGroup>"
            + "<bucket>revisions</bucket></codeDeploy></configuration>"
            + "<executions><execution><goals><goal>build</goal><goal>bundle</goal><goal>publish</goal>"
            + "<goal>deploy</goal></goals></execution></executions>";

    @TempDir
    private Path folder;

    @Test
    void checksAndPreparesAReactor() throws Exception {
        assertThat(inAWorldWithoutSdk(Session.class).call()).isEqualTo("all is well");
    }

    @Test
    void cannotOpenAws() throws Exception {
        assertThatThrownBy(() -> inAWorldWithoutSdk(Opening.class).call()).isInstanceOf(NoClassDefFoundError.class);
    }

    @SuppressWarnings("unchecked") // both implement it
    private Callable<String> inAWorldWithoutSdk(Class<?> what) throws ReflectiveOperationException {
        ClassLoader loader = new WithoutSdk(getClass().getClassLoader());
        Constructor<?> constructor = loader.loadClass(what.getName()).getDeclaredConstructor(Path.class);
        constructor.setAccessible(true); // the same package by another loader is another package
        return (Callable<String>) constructor.newInstance(folder);
    }

    /** A session in which every goal is bound, from the extension's first to its last word. */
    static final class Session implements Callable<String> {

        private final TestReactor reactor;

        Session(Path folder) throws IOException {
            reactor = new TestReactor(folder);
        }

        @Override
        public String call() throws Exception {
            reactor.root(CONFIGURATION)
                    .setArtifact(new DefaultArtifact(
                            "com.example", "root", "1.0", "compile", "pom", "", new DefaultArtifactHandler("pom")));
            reactor.file("buildspec.yml", "version: 0.2\nphases:\n  build:\n    commands:\n      - true\n");
            reactor.file("appspec.yml", "version: 0.0\nos: linux\nfiles:\n  - source: a\n    destination: /opt/a\n");
            LifecycleExtension extension = new LifecycleExtension();
            var session = reactor.session("deploy");
            extension.afterProjectsRead(session);
            extension.afterSessionEnd(session);
            return "all is well";
        }
    }

    /** What needs the SDK. */
    static final class Opening implements Callable<String> {

        Opening(Path folder) {
            assertThat(folder).isDirectory();
        }

        @Override
        public String call() {
            return software.amazon.awssdk.regions.Region.EU_CENTRAL_1.id();
        }
    }

    /** Loads this project's classes anew, and refuses the SDK's. */
    private static final class WithoutSdk extends ClassLoader {

        WithoutSdk(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("software.amazon.")) {
                throw new ClassNotFoundException(name);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null
                        ? loaded
                        : name.startsWith("io.github.codesuite.") ? anew(name) : super.loadClass(name, resolve);
            }
        }

        private Class<?> anew(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException failure) {
                throw new ClassNotFoundException(name, failure);
            }
        }
    }
}
