package io.github.codesuite.benchmark;

import io.github.codesuite.aws.HttpTransfer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All measurements, one after another, or those that are named; the table is printed and written to {@code target/benchmarks.md}. */
final class Benchmarks {

    /** A measurement. */
    private interface Measurement {
        void run() throws Exception;
    }

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
            for (Measurement each : chosen(all(scratch, table), System.getProperty("benchmark.only", ""))) {
                each.run();
            }
            Files.writeString(target.resolve("benchmarks.md"), table.text());
        } finally {
            delete(scratch);
        }
    }

    private static Map<String, Measurement> all(Path scratch, Table table) {
        HttpTransfer transfer = new HttpTransfer(HttpTransfer.CONNECT_LIMIT, HttpTransfer.STALL_LIMIT);
        Map<String, Measurement> all = new LinkedHashMap<>();
        all.put("ServeStart", new ServeStart(scratch, table)::run);
        all.put("SmallRequests", new SmallRequests(scratch, table)::run);
        all.put("BigObject", new BigObject(scratch, table)::run);
        all.put("ManyVersions", new ManyVersions(scratch, table)::run);
        all.put("GoalStart", new GoalStart(scratch, table)::run);
        all.put("PublishSpeed", new PublishSpeed(scratch, table, transfer)::run);
        all.put("ManyModules", new ManyModules(scratch, table, transfer)::run);
        all.put("BigArtifact", new BigArtifact(scratch, table, transfer)::run);
        return all;
    }

    private static List<Measurement> chosen(Map<String, Measurement> all, String names) {
        List<Measurement> chosen = new ArrayList<>();
        for (String name : names.isEmpty() ? all.keySet() : Set.of(names.split(","))) {
            Measurement measurement = all.get(name);
            if (measurement == null) {
                throw new IllegalArgumentException("there is no measurement " + name + ", only " + all.keySet());
            }
            chosen.add(measurement);
        }
        return chosen;
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
