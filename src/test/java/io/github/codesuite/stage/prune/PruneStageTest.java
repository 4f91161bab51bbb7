package io.github.codesuite.stage.prune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.stage.EmbeddedCloud;
import io.github.codesuite.wire.Frame;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionSummary;

@Timeout(60)
@ParameterizedClass(name = "{0}")
@EnumSource(Frame.class)
class PruneStageTest {

    private static final Retention NONE_BUT_THE_NEWEST =
            new Retention(Set.of("Published"), Optional.empty(), OptionalInt.of(1));

    @TempDir
    private Path home;

    private final Frame frame;
    private final List<String> said = new ArrayList<>();
    private Cloud cloud;

    PruneStageTest(Frame frame) {
        this.frame = frame;
    }

    @BeforeEach
    void open() {
        cloud = frame.around(EmbeddedCloud.open(home));
        cloud.codeArtifact().createDomain(create -> create.domain("acme"));
        cloud.codeArtifact().createRepository(create -> create.domain("acme").repository("tools"));
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void tellsOnlyUnlessItIsToDelete() throws Exception {
        publish("builder", "1.0.0", "2.0.0");

        PruneVerdict verdict = prune(false, "/*", NONE_BUT_THE_NEWEST);

        assertThat(verdict).isEqualTo(new PruneVerdict(1, 1, 0, List.of()));
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("tools/generic/acme/builder 1.0.0: Published, published ");
        assertThat(versions("builder")).containsExactlyInAnyOrder("1.0.0", "2.0.0");
    }

    @Test
    void deletesTheDoomedAndNothingElse() throws Exception {
        publish("builder", "1.0.0", "2.0.0", "3.0.0");
        publish("shipper", "1.0.0", "2.0.0");

        PruneVerdict verdict = prune(true, "/generic/acme/build*", NONE_BUT_THE_NEWEST);

        assertThat(verdict).isEqualTo(new PruneVerdict(1, 2, 2, List.of()));
        assertThat(versions("builder")).containsExactly("3.0.0");
        assertThat(versions("shipper")).containsExactlyInAnyOrder("1.0.0", "2.0.0");
    }

    @Test
    void deletesMoreThanFitIntoOneCall() throws Exception {
        for (int number = 1; number <= 121; number++) {
            publish("builder", "1.0." + number);
        }
        assertThat(prune(true, "/*", NONE_BUT_THE_NEWEST).deleted()).isEqualTo(120);
        assertThat(versions("builder")).containsExactly("1.0.121");
    }

    private PruneVerdict prune(boolean delete, String packages, Retention retention) {
        PruneNarration narration = new PruneNarration() {
            @Override
            public void goes(String where, String version) {
                said.add(where + " " + version);
            }

            @Override
            public void refused(String where, String version, String why) {
                said.add("refused " + where + " " + version + " " + why);
            }
        };
        return new PruneStage(cloud, Ticker.system(), narration)
                .run(new PruneRequest(
                        "acme",
                        Optional.empty(),
                        List.of("tools"),
                        List.of(new PackagePattern(packages)),
                        retention,
                        delete));
    }

    private void publish(String name, String... versions) throws Exception {
        for (String version : versions) {
            byte[] content = version.getBytes(StandardCharsets.UTF_8);
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            cloud.codeArtifact()
                    .publishPackageVersion(
                            publish -> publish.domain("acme")
                                    .repository("tools")
                                    .format(PackageFormat.GENERIC)
                                    .namespace("acme")
                                    .packageValue(name)
                                    .packageVersion(version)
                                    .assetName("a.bin")
                                    .assetSHA256(sha256),
                            RequestBody.fromBytes(content));
        }
    }

    private List<String> versions(String name) {
        return cloud
                .codeArtifact()
                .listPackageVersionsPaginator(list -> list.domain("acme")
                        .repository("tools")
                        .format(PackageFormat.GENERIC)
                        .namespace("acme")
                        .packageValue(name))
                .versions()
                .stream()
                .map(PackageVersionSummary::version)
                .toList();
    }
}
