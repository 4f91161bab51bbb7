package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.codeartifact.store.OriginControls;
import io.github.codesuite.local.codeartifact.store.OriginControls.Restriction;
import io.github.codesuite.local.codeartifact.upstream.OriginPolicy;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CodeArtifact user guide, "Editing package origin controls". */
class OriginControlsTest {

    @TempDir
    Path home;

    private Domain domain;

    @BeforeEach
    void open() {
        domain = Domain.open(home);
        domain.repository("shared");
        domain.repository("mine", "shared");
    }

    @AfterEach
    void close() {
        domain.close();
    }

    @Test
    void aPackageThatIsPublishedFirstBlocksUpstreams() throws Exception {
        domain.publish("shared", "3.0", "foreign");
        domain.publish("mine", "1.1", "own");

        assertThat(domain.controls("mine")).isEqualTo(OriginControls.PUBLISHED_FIRST);
        assertThat(domain.jar("mine", "3.0")).isEqualTo("404");
        assertThat(domain.metadata("mine")).doesNotContain("3.0");
    }

    @Test
    void aPackageThatIsFetchedFirstBlocksPublishing() throws Exception {
        domain.publish("shared", "3.0", "foreign");
        domain.jar("mine", "3.0");

        assertThat(domain.controls("mine")).isEqualTo(OriginControls.INGESTED_FIRST);
        Transfer.Answer answer = domain.publish("mine", "1.1", "own");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("com.example:app", "publish=BLOCK", "PutPackageOriginConfiguration");
        assertThat(domain.versions("mine")).containsExactly("3.0 Published");
    }

    @Test
    void aBlockedPackageCanBePublishedToOnceItIsAllowed() throws Exception {
        domain.publish("shared", "3.0", "foreign");
        domain.jar("mine", "3.0");

        domain.controls("mine", OriginControls.PUBLISHED_FIRST);

        assertThat(domain.publish("mine", "1.1", "own").status()).isEqualTo(201);
        assertThat(domain.versions("mine")).containsExactly("1.1 Published", "3.0 Published");
    }

    @Test
    void aVersionThatAnUpstreamHasIsNotPublishedWhereBothAreAllowed() throws Exception {
        domain.publish("shared", "1.0", "foreign");

        Transfer.Answer answer = domain.publish("mine", "1.0", "own");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("1.0", "the upstream repository shared", "upstream=BLOCK");

        domain.controls("mine", OriginPolicy.OPEN);
        assertThat(domain.publish("mine", "1.0", "own").status()).isEqualTo(409);
        assertThat(domain.publish("mine", "1.1", "own").status()).isEqualTo(201);
    }

    @Test
    void aVersionThatWasPublishedHereStaysOpenForItsOtherAssets() throws Exception {
        domain.controls("mine", OriginPolicy.OPEN);
        domain.publish("mine", "1.0", "own");
        domain.publish("shared", "1.0", "foreign");

        assertThat(domain.put("mine", "com/example/app/1.0/app-1.0-sources.jar", "sources")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aVersionThatIsBlockedFromUpstreamsCanBePublishedThoughTheUpstreamHasIt() throws Exception {
        domain.publish("shared", "1.0", "foreign");
        domain.controls("mine", OriginControls.PUBLISHED_FIRST);

        assertThat(domain.publish("mine", "1.0", "own").status()).isEqualTo(201);
        assertThat(domain.jar("mine", "1.0")).isEqualTo("own");
    }

    @Test
    void blocksMayBeSetBeforeThereIsAPackage() throws Exception {
        domain.publish("shared", "1.0", "foreign");
        domain.controls("mine", new OriginControls(Restriction.BLOCK, Restriction.BLOCK));

        assertThat(domain.jar("mine", "1.0")).isEqualTo("404");
        assertThat(domain.publish("mine", "2.0", "own").status()).isEqualTo(409);
    }
}
