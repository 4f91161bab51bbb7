package io.github.codesuite.local.exec;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What a build or a hook finds on this machine.
 *
 * @param javaHome the running JDK
 * @param mavenHome the running Maven, if there is one
 * @param environment the environment of this process
 * @param additions variables that builds get on top, such as {@code MAVEN_OPTS}
 * @param later more of them, asked for when a child is started
 */
public record HostTools(
        Path javaHome,
        Optional<Path> mavenHome,
        Map<String, String> environment,
        Map<String, String> additions,
        Supplier<Map<String, String>> later) {

    private static final String AWS = "AWS_";

    /** What Maven's own launcher exports to us; its arguments, properties with secrets among them, are nobody else's. */
    private static final Set<String> OF_THIS_MAVEN = Set.of("MAVEN_CMD_LINE_ARGS", "MAVEN_PROJECTBASEDIR");

    public HostTools {
        environment = Map.copyOf(environment);
        additions = Map.copyOf(additions);
    }

    /** Tools whose variables are all known. */
    public HostTools(
            Path javaHome, Optional<Path> mavenHome, Map<String, String> environment, Map<String, String> additions) {
        this(javaHome, mavenHome, environment, additions, Map::of);
    }

    /**
     * The environment of a child: this process's own without any {@code AWS_*}, {@code CODEBUILD_*} and {@code CODESUITE_*}
     * variable and without the arguments of this Maven, the running JDK and Maven first on the path.
     */
    public Map<String, String> childEnvironment() {
        Map<String, String> child = new TreeMap<>(environment);
        child.keySet().removeIf(HostTools::isOurs);
        child.put("JAVA_HOME", javaHome.toString());
        child.put("PATH", path());
        child.putAll(additions);
        child.putAll(later.get());
        return child;
    }

    /** The same with more variables for its children; they win over those that stand there. */
    public HostTools with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(additions);
        all.putAll(more);
        return new HostTools(javaHome, mavenHome, environment, all, later);
    }

    /** The same with variables that are asked for when a child is started; they win over all others. */
    public HostTools withLater(Supplier<Map<String, String>> more) {
        return new HostTools(javaHome, mavenHome, environment, additions, more);
    }

    /** The same, but children get the {@code AWS_*} variables of this process. */
    public HostTools withUserAws() {
        Map<String, String> all = new TreeMap<>(environment);
        all.keySet().removeIf(name -> !name.startsWith(AWS));
        all.putAll(additions);
        return new HostTools(javaHome, mavenHome, environment, all, later);
    }

    private String path() {
        StringBuilder path = new StringBuilder(javaHome.resolve("bin").toString());
        mavenHome.ifPresent(home -> path.append(File.pathSeparator).append(home.resolve("bin")));
        return path.append(File.pathSeparator)
                .append(environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin"))
                .toString();
    }

    private static boolean isOurs(String name) {
        return OF_THIS_MAVEN.contains(name)
                || name.startsWith(AWS)
                || name.startsWith("CODEBUILD_")
                || name.startsWith("CODESUITE_");
    }
}
