package io.github.codesuite.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All measurements, one after another; the table is printed and written to {@code target/benchmarks.md}. */
final class Benchmarks {

    private Benchmarks() {}

    /**
     * Measures.
     *
     * @param arguments the build's folder
     */
    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[0]);
        Path scratch = Files.createTempDirectory(Files.createDirectories(target), "benchmark");
        Table table = new Table();
        try {
            new ServeStart(scratch, table).run();
            new SmallRequests(scratch, table).run();
            new BigObject(scratch, table).run();
            new ManyVersions(scratch, table).run();
            new GoalStart(scratch, table).run();
            Files.writeString(target.resolve("benchmarks.md"), table.text());
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}
