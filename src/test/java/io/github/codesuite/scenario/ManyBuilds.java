package io.github.codesuite.scenario;

import java.io.PrintStream;
import java.util.Arrays;

/**
 * Runs one Maven build again and again in one JVM, which saves the start of a hundred JVMs: {@code times folder arguments…} on the class path of
 * a Maven. Prints {@code build n: status} after each.
 */
public final class ManyBuilds {

    private ManyBuilds() {}

    public static void main(String[] arguments) throws Exception {
        int times = Integer.parseInt(arguments[0]);
        String[] maven = Arrays.copyOfRange(arguments, 2, arguments.length);
        Class<?> cli = Class.forName("org.apache.maven.cli.MavenCli");
        for (int build = 1; build <= times; build++) {
            Object status = cli.getMethod("doMain", String[].class, String.class, PrintStream.class, PrintStream.class)
                    .invoke(cli.getConstructor().newInstance(), maven, arguments[1], System.out, System.err);
            System.out.println("build " + build + ": " + status);
        }
    }
}
