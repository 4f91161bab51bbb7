package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.cloud.Transfer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupAllowedRepository;

/** What package groups forbid does not come in (user guide, "Package group origin controls", "Strong and weak match"). */
class GroupRulesTest {

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
    void aGroupThatBlocksPublishingIsToldInTheConflict() throws Exception {
        group("/maven/com.example~", Map.of("PUBLISH", "BLOCK"));

        Transfer.Answer answer = domain.publish("mine", "1.0", "jar");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("com.example:app", "UpdatePackageGroupOriginConfiguration");
        assertThat(domain.versions("mine")).isEmpty();
    }

    @Test
    void aGroupMayAllowOneRepositoryOnly() throws Exception {
        group("/maven/*", Map.of("PUBLISH", "ALLOW_SPECIFIC_REPOSITORIES"), allowed("PUBLISH", "shared"));
        domain.client.createPackageGroup(create -> create.domain("acme").packageGroup("/maven/com.example/*"));

        assertThat(domain.publish("shared", "1.0", "jar").isSuccess()).isTrue();
        assertThat(domain.publish("mine", "2.0", "jar").status()).isEqualTo(409);
    }

    @Test
    void aVariationOfAPatternIsBlockedWhateverTheGroupAllows() throws Exception {
        domain.client.createPackageGroup(create -> create.domain("acme").packageGroup("/maven/com.example/App$"));

        assertThat(domain.publish("mine", "1.0", "jar").status()).isEqualTo(409);
    }

    @Test
    void nothingComesFromAnUpstreamThatTheGroupBlocks() throws Exception {
        domain.publish("shared", "1.0", "jar");
        group("/maven/com.example/app$", Map.of("INTERNAL_UPSTREAM", "BLOCK"));
        assertThat(domain.jar("mine", "1.0")).isEqualTo("404");
        assertThat(domain.metadata("mine")).isEqualTo("404");

        group(
                "/maven/com.example/app$",
                Map.of("INTERNAL_UPSTREAM", "ALLOW_SPECIFIC_REPOSITORIES"),
                allowed("INTERNAL_UPSTREAM", "mine"));
        assertThat(domain.jar("mine", "1.0")).isEqualTo("jar");
    }

    private void group(String pattern, Map<String, String> restrictions, PackageGroupAllowedRepository... allowed) {
        if (domain.client
                .listPackageGroups(list -> list.domain("acme").prefix(pattern))
                .packageGroups()
                .isEmpty()) {
            domain.client.createPackageGroup(create -> create.domain("acme").packageGroup(pattern));
        }
        domain.client.updatePackageGroupOriginConfiguration(update -> update.domain("acme")
                .packageGroup(pattern)
                .restrictionsWithStrings(restrictions)
                .addAllowedRepositories(allowed));
    }

    private static PackageGroupAllowedRepository allowed(String restriction, String repository) {
        return PackageGroupAllowedRepository.builder()
                .originRestrictionType(restriction)
                .repositoryName(repository)
                .build();
    }
}
