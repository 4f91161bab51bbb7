package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.AssociatedPackage;
import software.amazon.awssdk.services.codeartifact.model.ConflictException;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupAllowedRepository;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupAllowedRepositoryUpdateType;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupDescription;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupOriginRestrictionMode;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupOriginRestrictionType;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupSummary;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codeartifact.model.Tag;
import software.amazon.awssdk.services.codeartifact.model.UpdatePackageGroupOriginConfigurationResponse;
import software.amazon.awssdk.services.codeartifact.model.ValidationException;

/** Package groups through the client (API reference; user guide, "Working with package groups in CodeArtifact"). */
class PackageGroupsTest {

    private static final PackageGroupOriginRestrictionType PUBLISH = PackageGroupOriginRestrictionType.PUBLISH;

    @TempDir
    Path home;

    private Repository repository;
    private CodeartifactClient client;

    @BeforeEach
    void open() {
        repository = Repository.create(home, Ticker.system());
        client = repository.client;
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void everyDomainHasTheGroupOfAllPackagesWhichAllowsEverything() {
        PackageGroupDescription root = group("/*");

        assertThat(root.parent()).isNull();
        assertThat(root.arn()).isEqualTo("arn:aws:codeartifact:local-1:000000000000:package-group/acme/%2a");
        assertThat(root.originConfiguration().restrictions())
                .hasSize(3)
                .allSatisfy((type, restriction) ->
                        assertThat(restriction.effectiveMode()).isEqualTo(PackageGroupOriginRestrictionMode.ALLOW));
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> create("/*"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> client.deletePackageGroup(
                        delete -> delete.domain("acme").packageGroup("/*")));
    }

    @Test
    void aNewGroupInheritsFromItsParent() {
        client.createPackageGroup(create -> create.domain("acme")
                .packageGroup("/maven/com.example~")
                .contactInfo("team@example.com")
                .description("ours")
                .tags(Tag.builder().key("team").value("a").build()));

        PackageGroupDescription group = group("/maven/com.example~");

        assertThat(group.contactInfo()).isEqualTo("team@example.com");
        assertThat(group.description()).isEqualTo("ours");
        assertThat(group.parent().pattern()).isEqualTo("/*");
        assertThat(group.originConfiguration().restrictions().get(PUBLISH)).satisfies(publish -> {
            assertThat(publish.mode()).isEqualTo(PackageGroupOriginRestrictionMode.INHERIT);
            assertThat(publish.effectiveMode()).isEqualTo(PackageGroupOriginRestrictionMode.ALLOW);
            assertThat(publish.inheritedFrom().pattern()).isEqualTo("/*");
        });
        assertThat(client.listTagsForResource(list -> list.resourceArn(group.arn()))
                        .tags())
                .extracting(Tag::key)
                .containsExactly("team");
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> create("/maven/com.example~"));
    }

    @Test
    void updatesWhatIsGiven() {
        create("/npm/*");

        client.updatePackageGroup(update ->
                update.domain("acme").packageGroup("/npm/*").contactInfo("me").description("all of npm"));
        client.updatePackageGroup(
                update -> update.domain("acme").packageGroup("/npm/*").contactInfo("you"));

        assertThat(group("/npm/*").contactInfo()).isEqualTo("you");
        assertThat(group("/npm/*").description()).isEqualTo("all of npm");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.updatePackageGroup(
                        update -> update.domain("acme").packageGroup("/pypi/*")))
                .satisfies(missing -> assertThat(missing.resourceType()).isNull());
    }

    @Test
    void childrenOfADeletedGroupAreItsParents() {
        create("/maven/*");
        create("/maven/com.example~");
        create("/maven/com.example/app$");
        assertThat(children("/maven/*")).containsExactly("/maven/com.example~");

        assertThat(client.deletePackageGroup(delete -> delete.domain("acme").packageGroup("/maven/com.example~"))
                        .packageGroup()
                        .parent()
                        .pattern())
                .isEqualTo("/maven/*");

        assertThat(children("/maven/*")).containsExactly("/maven/com.example/app$");
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> group("/maven/com.example~"));
    }

    @Test
    void listsByPrefixPageByPage() {
        List.of("/npm/*", "/maven/*", "/maven/com.example~").forEach(this::create);

        assertThat(client.listPackageGroupsPaginator(list -> list.domain("acme").maxResults(1))
                        .packageGroups())
                .extracting(PackageGroupSummary::pattern)
                .containsExactly("/*", "/maven/*", "/maven/com.example~", "/npm/*");
        assertThat(client.listPackageGroups(list -> list.domain("acme").prefix("/maven"))
                        .packageGroups())
                .extracting(PackageGroupSummary::pattern)
                .containsExactly("/maven/*", "/maven/com.example~");
    }

    @Test
    void knowsWhichGroupAPackageIsInBeforeThePackageExists() {
        create("/npm//app$");

        assertThat(client.getAssociatedPackageGroup(
                        get -> get.domain("acme").format(PackageFormat.NPM).packageValue("App")))
                .satisfies(found -> {
                    assertThat(found.packageGroup().pattern()).isEqualTo("/npm//app$");
                    assertThat(found.associationTypeAsString()).isEqualTo("WEAK");
                });
    }

    @Test
    void listsThePackagesOfAGroupOnceAlsoForOneThatDoesNotExist() {
        client.createRepository(create -> create.domain("acme").repository("second"));
        publish("releases");
        publish("second");

        assertThat(associated("/*", false)).containsExactly("com.example:app STRONG");
        assertThat(associated("/generic/COM.example/*", true)).containsExactly("com.example:app WEAK");
        assertThat(associated("/npm/*", true)).isEmpty();
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> associated("/npm/*", false));
    }

    @Test
    void changesRestrictionsAndTheirLists() {
        create("/npm/*");
        client.createRepository(create -> create.domain("acme").repository("second"));

        UpdatePackageGroupOriginConfigurationResponse response =
                client.updatePackageGroupOriginConfiguration(update -> update.domain("acme")
                        .packageGroup("/npm/*")
                        .restrictions(Map.of(PUBLISH, PackageGroupOriginRestrictionMode.ALLOW_SPECIFIC_REPOSITORIES))
                        .addAllowedRepositories(allowed(PUBLISH, "releases"), allowed(PUBLISH, "second")));

        assertThat(response.allowedRepositoryUpdates().get(PUBLISH))
                .containsExactly(
                        Map.entry(PackageGroupAllowedRepositoryUpdateType.ADDED, List.of("releases", "second")));
        assertThat(response.packageGroup().originConfiguration().restrictions())
                .hasEntrySatisfying(
                        PUBLISH,
                        restriction ->
                                assertThat(restriction.repositoriesCount()).isEqualTo(2));
        assertThat(allowed("/npm/*")).containsExactly("releases", "second");

        assertThat(client.updatePackageGroupOriginConfiguration(update -> update.domain("acme")
                                .packageGroup("/npm/*")
                                .restrictions(Map.of(PUBLISH, PackageGroupOriginRestrictionMode.BLOCK)))
                        .allowedRepositoryUpdates()
                        .get(PUBLISH))
                .containsOnlyKeys(PackageGroupAllowedRepositoryUpdateType.REMOVED);
        assertThat(allowed("/npm/*")).isEmpty();
    }

    @Test
    void refusesAListWithoutItsSettingAnUnknownRepositoryAndARootThatInherits() {
        create("/npm/*");

        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> client.updatePackageGroupOriginConfiguration(update -> update.domain("acme")
                        .packageGroup("/npm/*")
                        .addAllowedRepositories(allowed(PUBLISH, "releases"))));
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.updatePackageGroupOriginConfiguration(update -> update.domain("acme")
                        .packageGroup("/npm/*")
                        .restrictions(Map.of(PUBLISH, PackageGroupOriginRestrictionMode.ALLOW_SPECIFIC_REPOSITORIES))
                        .addAllowedRepositories(allowed(PUBLISH, "missing"))));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> client.updatePackageGroupOriginConfiguration(update -> update.domain("acme")
                        .packageGroup("/*")
                        .restrictions(Map.of(PUBLISH, PackageGroupOriginRestrictionMode.INHERIT))));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> client.updatePackageGroupOriginConfiguration(update -> update.domain("acme")
                        .packageGroup("/npm/*")
                        .restrictionsWithStrings(Map.of("PUBLISH", "SOMETIMES"))));
    }

    @Test
    void aNewDomainOfTheSameNameHasNoneOfTheOldGroups() {
        create("/npm/*");
        client.deleteRepository(delete -> delete.domain("acme").repository("releases"));
        client.deleteDomain(delete -> delete.domain("acme"));
        client.createDomain(create -> create.domain("acme"));

        assertThat(client.listPackageGroups(list -> list.domain("acme")).packageGroups())
                .extracting(PackageGroupSummary::pattern)
                .containsExactly("/*");
    }

    private void publish(String name) {
        client.publishPackageVersion(
                publish -> publish.domain("acme")
                        .repository(name)
                        .format(PackageFormat.GENERIC)
                        .namespace("com.example")
                        .packageValue("app")
                        .packageVersion("1.0")
                        .assetName("app.bin")
                        .assetSHA256(Repository.checksums("bin").sha256()),
                RequestBody.fromString("bin"));
    }

    private static PackageGroupAllowedRepository allowed(PackageGroupOriginRestrictionType type, String name) {
        return PackageGroupAllowedRepository.builder()
                .originRestrictionType(type)
                .repositoryName(name)
                .build();
    }

    private void create(String pattern) {
        client.createPackageGroup(create -> create.domain("acme").packageGroup(pattern));
    }

    private PackageGroupDescription group(String pattern) {
        return client.describePackageGroup(describe -> describe.domain("acme").packageGroup(pattern))
                .packageGroup();
    }

    private List<String> children(String pattern) {
        return client.listSubPackageGroups(list -> list.domain("acme").packageGroup(pattern)).packageGroups().stream()
                .map(PackageGroupSummary::pattern)
                .toList();
    }

    private List<String> allowed(String pattern) {
        return client.listAllowedRepositoriesForGroup(
                        list -> list.domain("acme").packageGroup(pattern).originRestrictionType(PUBLISH))
                .allowedRepositories();
    }

    private List<String> associated(String pattern, boolean preview) {
        return client
                .listAssociatedPackages(
                        list -> list.domain("acme").packageGroup(pattern).preview(preview))
                .packages()
                .stream()
                .map(PackageGroupsTest::words)
                .toList();
    }

    private static String words(AssociatedPackage found) {
        return found.namespace() + ":" + found.packageValue() + " " + found.associationTypeAsString();
    }
}
