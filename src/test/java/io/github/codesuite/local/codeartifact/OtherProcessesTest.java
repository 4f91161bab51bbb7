package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.poll.Ticker;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.codeartifact.model.AssetSummary;
import software.amazon.awssdk.services.codeartifact.model.HashAlgorithm;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionStatus;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionSummary;

/** Several JVMs on one home, and JVMs that are killed. */
class OtherProcessesTest {

    private static final int EACH = 15;
    private static final int KILLS = 5;

    @TempDir
    Path home;

    @Test
    void twoThatPublishAtOnceLoseNoVersion() throws Exception {
        try (Repository repository = Repository.create(home, Ticker.system());
                OtherJvm one = new OtherJvm(Publisher.class, List.of(), home.toString(), "1", "1", "" + EACH);
                OtherJvm two = new OtherJvm(Publisher.class, List.of(), home.toString(), "2", "1", "" + EACH)) {
            assertThat(one.end()).endsWith("done\nexit 0");
            assertThat(two.end()).endsWith("done\nexit 0");

            String metadata = repository.get("com/example/app/maven-metadata.xml");
            for (int number = 1; number <= EACH; number++) {
                assertThat(metadata).contains("<version>1." + number + "<", "<version>2." + number + "<");
            }
            assertWhole(repository);
        }
    }

    @Test
    void aKillAtAnyPointLeavesEachVersionWholeOrUnreadable() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Repository.create(home, Ticker.system()).close();
        for (int kill = 1; kill <= KILLS; kill++) {
            String prefix = "" + kill;
            try (OtherJvm publisher = new OtherJvm(Publisher.class, List.of(), home.toString(), prefix, "1", "1000")) {
                int steps = 1 + random.nextInt(12);
                for (int step = 0; step < steps; step++) {
                    assertThat(publisher.line()).as("seed " + seed).isPresent();
                }
                spin(random.nextInt(2_000_000));
                publisher.kill();
            }
            try (Repository repository = Repository.open(home, Ticker.system())) {
                assertWhole(repository);
            }
        }
        try (OtherJvm again = new OtherJvm(Publisher.class, List.of(), home.toString(), "1", "1", "4")) {
            assertThat(again.end()).as("seed " + seed).endsWith("done\nexit 0");
        }
        try (Repository repository = Repository.open(home, Ticker.system())) {
            assertThat(repository.statuses()).contains("1.1 Published", "1.4 Published");
            assertWhole(repository);
        }
    }

    @Test
    void anAssetIsNeverHeldInMemory() throws Exception {
        Path file = home.resolve("big.jar");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(96L * 1024 * 1024);
        }
        Repository.create(home.resolve("home"), Ticker.system()).close();
        try (OtherJvm publisher = new OtherJvm(
                BigAsset.class, List.of("-Xmx32m"), home.resolve("home").toString(), file.toString())) {
            assertThat(publisher.end()).isEqualTo("201 100663296\nexit 0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"npm", "pypi"})
    void aPackageIsNeverHeldInMemory(String format) throws Exception {
        try (OtherJvm publisher = new OtherJvm(
                BigPackage.class, List.of("-Xmx32m"), home.resolve(format).toString(), format)) {
            assertThat(publisher.end()).isEqualTo("200 50331648\nexit 0");
        }
    }

    /** What readers see of each version is all of it, byte for byte, or nothing. */
    private static void assertWhole(Repository repository) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (PackageVersionSummary version : repository.versions()) {
            String stem = "com/example/app/" + version.version() + "/app-" + version.version();
            boolean isPublished = version.status() == PackageVersionStatus.PUBLISHED;
            Map<String, String> hashes = repository.assets(version.version()).stream()
                    .collect(Collectors.toMap(
                            AssetSummary::name, asset -> asset.hashes().get(HashAlgorithm.SHA_1)));
            Optional<String> jar = Optional.of(repository.get(stem + ".jar")).filter(found -> !found.equals("404"));
            Optional<String> pom = Optional.of(repository.get(stem + ".pom")).filter(found -> !found.equals("404"));
            boolean isWhole = jar.equals(Optional.of(Publisher.jar(version.version())))
                    && pom.equals(Optional.of(Repository.pom(version.version())))
                    && hashes.size() == 2;
            boolean isHidden = jar.isEmpty() && pom.isEmpty();
            if (isPublished ? !isWhole : !isHidden) {
                wrong.add(version.version() + " " + version.statusAsString() + " " + hashes.keySet());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void spin(int rounds) {
        for (int round = 0; round < rounds; round++) {
            Thread.onSpinWait();
        }
    }
}
