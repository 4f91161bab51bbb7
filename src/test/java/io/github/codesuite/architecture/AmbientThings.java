package io.github.codesuite.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** Each ambient thing has one home, below a root package. */
final class AmbientThings {

    private static final Set<String> CLOCK = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Thread.sleep",
            "java.util.concurrent.TimeUnit.sleep",
            "java.util.Calendar.getInstance",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system");

    private static final Set<String> SYSTEM = Set.of(
            "java.lang.System.in",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.System.console",
            "java.lang.System.exit",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.getProperties",
            "java.lang.System.setProperty",
            "java.lang.System.setProperties",
            "java.lang.System.clearProperty",
            "java.lang.Boolean.getBoolean",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong");

    private static final Set<String> PROCESSES = Set.of(
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessBuilder$Redirect",
            "java.lang.ProcessHandle",
            "java.lang.ProcessHandle$Info");

    private static final Set<String> HTTP_CONNECTIONS =
            Set.of("java.net.URLConnection", "java.net.HttpURLConnection", "javax.net.ssl.HttpsURLConnection");

    private static final Set<String> SOCKETS = Set.of(
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel",
            "java.nio.channels.AsynchronousSocketChannel",
            "java.nio.channels.AsynchronousServerSocketChannel");

    /** A process of its own, which has an environment and a log. */
    private static final String KEEPER_PROCESS = "KeeperMain";

    private final String root;

    AmbientThings(String root) {
        this.root = root;
    }

    ArchRule clockAndSleep() {
        return new Home("the clock", List.of("poll"))
                .ofTypes(type -> type.equals("java.util.Date"))
                .ofMembers(member -> CLOCK.contains(member) || member.matches("java\\.time\\.\\w+\\.now"))
                .below(root);
    }

    ArchRule system() {
        return new Home("the system", List.of("mojo"))
                .ofMembers(SYSTEM::contains)
                .below(root, KEEPER_PROCESS, "JdkServer");
    }

    ArchRule processes() {
        return new Home("processes", List.of("local.exec"))
                .ofTypes(PROCESSES::contains)
                .ofMembers("java.lang.Runtime.exec"::equals)
                .below(root);
    }

    ArchRule httpClient() {
        return new Home("the HTTP client", List.of("aws"))
                .ofTypes(type -> type.startsWith("java.net.http.") || HTTP_CONNECTIONS.contains(type))
                .ofMembers(member -> member.matches("java\\.net\\.URL\\.(openConnection|openStream|getContent)"))
                .below(root);
    }

    ArchRule httpServerAndSockets() {
        return new Home("the HTTP server", List.of("local.net"))
                .ofTypes(type -> type.startsWith("com.sun.net.httpserver.") || SOCKETS.contains(type))
                .below(root);
    }

    ArchRule xml() {
        return new Home("XML", List.of("spec.xml"))
                .ofTypes(type -> type.startsWith("javax.xml.") || type.startsWith("org.xml.sax."))
                .below(root, Layers.GENERATED);
    }

    ArchRule zip() {
        return new Home("zip", List.of("bundle"))
                .ofTypes(type -> type.matches("java\\.util\\.zip\\.(Zip|GZIP|Inflater|Deflater).*")
                        || type.matches("java\\.util\\.jar\\.Jar(File|InputStream|OutputStream)")
                        || type.startsWith("org.apache.commons.compress."))
                .below(root);
    }
}
