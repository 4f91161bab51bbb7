package io.github.codesuite.local.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.local.sts.LocalSts;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;

/** What a call through the guard costs: the classes of its operation, and not those of all others. */
class LoadedClassesTest {

    private static final String MODEL = "software.amazon.awssdk.services.sts.model.";

    @Test
    void aCallLoadsTheTypesOfItsOperationOnly() throws Exception {
        try (Recorder loader = Recorder.ofTheClassPath()) {
            Class<?> service = loader.loadClass(LocalSts.class.getName());
            Object client = service.getMethod("open").invoke(null);
            assertThat(loader.requests()).isEmpty();

            loader.loadClass(ACall.class.getName())
                    .getMethod("make", Object.class)
                    .invoke(null, client);

            assertThat(loader.requests()).containsExactly(MODEL + "GetCallerIdentityRequest", MODEL + "StsRequest");
        }
    }

    /** The one call, in the recorder's classes. */
    public static final class ACall {

        private ACall() {}

        public static void make(Object client) {
            ((StsClient) client).getCallerIdentity();
        }
    }

    /** A class path of its own that knows which of its classes were loaded. */
    private static final class Recorder extends URLClassLoader {

        private final Set<String> loaded = new ConcurrentSkipListSet<>();

        private Recorder(List<URL> path) {
            super(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        }

        static Recorder ofTheClassPath() throws IOException {
            List<URL> path = new ArrayList<>();
            for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                path.add(Path.of(each).toUri().toURL());
            }
            return new Recorder(path);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            loaded.add(name);
            return super.findClass(name);
        }

        List<String> requests() {
            return loaded.stream()
                    .filter(name -> name.startsWith(MODEL) && name.endsWith("Request"))
                    .toList();
        }
    }
}
