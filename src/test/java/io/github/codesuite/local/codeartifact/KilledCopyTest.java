package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.bundle.Checksums;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codeartifact.model.AssetSummary;
import software.amazon.awssdk.services.codeartifact.model.HashAlgorithm;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** A JVM that is killed while it overwrites a version leaves the old one or the new one. */
class KilledCopyTest {

    private static final int KILLS = 5;
    private static final String STEM = "com/example/app/1.0/app-1.0";

    @TempDir
    Path home;

    @Test
    void aKillWhileAVersionIsOverwrittenLeavesTheOldOrTheNewOne() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        try (Domain domain = Domain.open(home)) {
            List.of("one", "two", "prod").forEach(domain::repository);
            for (String name : List.of("one", "two")) {
                domain.publish(name, "1.0", "jar of " + name);
                domain.put(name, STEM + "-notes.txt", "notes of " + name);
            }
            domain.publish("prod", "1.0", "jar of prod");
            domain.put("prod", STEM + "-notes.txt", "notes of prod");
            for (int kill = 0; kill < KILLS; kill++) {
                killACopier(random, seed);
                assertThat(found(domain)).as("seed " + seed).isIn("one", "two");
            }
        }
    }

    private void killACopier(Random random, long seed) throws Exception {
        try (OtherJvm copier = new OtherJvm(Copier.class, List.of(), home.toString())) {
            int copies = 1 + random.nextInt(20);
            for (int copy = 0; copy < copies; copy++) {
                assertThat(copier.line().orElse("ended")).as("seed " + seed).startsWith("copied");
            }
            copier.kill();
        }
    }

    /** From where the version is, which all that can be read of it must agree on. */
    private static String found(Domain domain) throws Exception {
        String jar = domain.jar("prod", "1.0");
        String notes = domain.get("prod", STEM + "-notes.txt");
        Map<String, String> hashes = domain
                .client
                .listPackageVersionAssets(list -> list.domain("acme")
                        .repository("prod")
                        .format(PackageFormat.MAVEN)
                        .namespace("com.example")
                        .packageValue("app")
                        .packageVersion("1.0"))
                .assets()
                .stream()
                .collect(Collectors.toMap(
                        AssetSummary::name, asset -> asset.hashes().get(HashAlgorithm.SHA_256)));
        String from = jar.replace("jar of ", "");
        assertThat(notes).isEqualTo("notes of " + from);
        assertThat(hashes).containsEntry("app-1.0.jar", sha256(jar)).containsEntry("app-1.0-notes.txt", sha256(notes));
        return from;
    }

    private static String sha256(String text) {
        return Checksums.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
