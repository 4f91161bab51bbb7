package io.github.codesuite.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.ConflictException;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupAllowedRepository;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupDescription;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupOriginRestrictionMode;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupOriginRestrictionType;
import software.amazon.awssdk.services.codeartifact.model.PackageGroupSummary;
import software.amazon.awssdk.services.codeartifact.model.RepositoryExternalConnectionInfo;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codeartifact.model.ResourcePolicy;
import software.amazon.awssdk.services.codeartifact.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.codeartifact.model.Tag;
import software.amazon.awssdk.services.codeartifact.model.UpstreamRepository;
import software.amazon.awssdk.services.codeartifact.model.UpstreamRepositoryInfo;
import software.amazon.awssdk.services.codeartifact.model.ValidationException;

/**
 * Tags, permission policies, upstreams, external connections and package groups of CodeArtifact, as its <a
 * href="https://docs.aws.amazon.com/codeartifact/latest/APIReference/Welcome.html">API reference</a> and its <a
 * href="https://docs.aws.amazon.com/codeartifact/latest/ug/welcome.html">user guide</a> have them; each test names the page. Makes one
 * domain with at most twelve empty repositories, all with random names, and deletes them.
 */
class CodeArtifactResourcesContractTest extends Contract {

    private static final String POLICY = """
            {"Version": "2012-10-17", "Statement": [{"Action": ["codeartifact:DescribeRepository"],
             "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::%s:root"}, "Resource": "*"}]}
            """;

    private static final PackageGroupOriginRestrictionType PUBLISH = PackageGroupOriginRestrictionType.PUBLISH;

    private final String domain = "contract-" + UUID.randomUUID().toString().replace("-", "");

    CodeArtifactResourcesContractTest(Ground ground) {
        super(ground);
    }

    @BeforeEach
    void aDomain() {
        client().createDomain(create -> create.domain(domain).tags(tag("stage", "test")));
        atEnd(ResourceNotFoundException.class, () -> client().deleteDomain(delete -> delete.domain(domain)));
        createRepositories("releases");
    }

    /** <a href="https://docs.aws.amazon.com/codeartifact/latest/ug/tag-domains.html">Tag a domain in CodeArtifact</a>. */
    @Test
    void tagsAreAddedReplacedAndRemoved() {
        String arn = client().describeDomain(describe -> describe.domain(domain))
                .domain()
                .arn();
        assertThat(tags(arn)).containsExactly("stage=test");

        client().tagResource(put -> put.resourceArn(arn).tags(tag("stage", "prod"), tag("team", "a")));
        assertThat(tags(arn)).containsExactlyInAnyOrder("stage=prod", "team=a");

        client().untagResource(remove -> remove.resourceArn(arn).tagKeys("stage"));
        assertThat(tags(arn)).containsExactly("team=a");
        assertRefused(
                ResourceNotFoundException.class,
                "ResourceNotFoundException",
                404,
                () -> client().tagResource(put -> put.resourceArn(arn + "x").tags(tag("a", "b"))));
    }

    /** <a href="https://docs.aws.amazon.com/codeartifact/latest/ug/repo-policies.html">Repository policies</a>. */
    @Test
    void aPolicyIsReplacedOnlyInTheRevisionThatIsMeant() {
        String document = POLICY.formatted(account());
        assertMissing(() -> client().getRepositoryPermissionsPolicy(
                        get -> get.domain(domain).repository("releases")));

        ResourcePolicy first = put(document, null);
        assertThat(first.resourceArn())
                .isEqualTo(
                        "arn:aws:codeartifact:" + region() + ":" + account() + ":repository/" + domain + "/releases");
        ResourcePolicy second = put(document, first.revision());
        assertRefused(ConflictException.class, "ConflictException", 409, () -> put(document, "no-such-revision"));
        assertRefused(ValidationException.class, "ValidationException", 400, () -> put("{", null));

        assertThat(client().deleteRepositoryPermissionsPolicy(
                                delete -> delete.domain(domain).repository("releases"))
                        .policy()
                        .revision())
                .isEqualTo(second.revision());
    }

    /** <a href="https://docs.aws.amazon.com/codeartifact/latest/ug/repo-upstream-add.html">Add or remove upstream repositories</a>. */
    @Test
    void upstreamsAreReplacedAsAWholeAndKeepTheirOrder() {
        createRepositories("one", "two");

        update("releases", "two", "one");
        assertThat(upstreams("releases")).containsExactly("two", "one");
        client().updateRepository(
                        update -> update.domain(domain).repository("releases").description("ours"));
        assertThat(upstreams("releases")).containsExactly("two", "one");
        update("releases");
        assertThat(upstreams("releases")).isEmpty();
        assertMissing(() -> update("releases", "missing"));
    }

    /** "Direct upstreams per repository: 10", <a href="https://docs.aws.amazon.com/codeartifact/latest/ug/service-limits.html">Quotas</a>. */
    @Test
    void aRepositoryHasTenUpstreamsAtMost() {
        String[] eleven =
                IntStream.rangeClosed(1, 11).mapToObj(number -> "up-" + number).toArray(String[]::new);
        createRepositories(eleven);

        assertRefused(
                ServiceQuotaExceededException.class,
                "ServiceQuotaExceededException",
                402,
                () -> update("releases", eleven));
    }

    /** <a href="https://docs.aws.amazon.com/codeartifact/latest/ug/external-connection.html">Connect to a public repository</a>. */
    @Test
    void aRepositoryIsConnectedAndDisconnected() {
        assertThat(client().associateExternalConnection(associate ->
                                associate.domain(domain).repository("releases").externalConnection("public:npmjs"))
                        .repository()
                        .externalConnections())
                .extracting(
                        RepositoryExternalConnectionInfo::externalConnectionName,
                        RepositoryExternalConnectionInfo::packageFormat)
                .containsExactly(tuple("public:npmjs", PackageFormat.NPM));

        assertThat(client().disassociateExternalConnection(disassociate -> disassociate
                                .domain(domain)
                                .repository("releases")
                                .externalConnection("public:npmjs"))
                        .repository()
                        .externalConnections())
                .isEmpty();
    }

    /** <a href="https://docs.aws.amazon.com/codeartifact/latest/ug/package-groups.html">Working with package groups</a>. */
    @Test
    void everyDomainHasTheGroupOfAllPackages() {
        PackageGroupDescription root = group("/*");

        assertThat(root.arn())
                .isEqualTo("arn:aws:codeartifact:" + region() + ":" + account() + ":package-group/" + domain + "/%2a");
        assertThat(root.originConfiguration().restrictions())
                .hasSize(3)
                .allSatisfy((type, restriction) ->
                        assertThat(restriction.mode()).isEqualTo(PackageGroupOriginRestrictionMode.ALLOW));
        assertRefused(
                ConflictException.class,
                "ConflictException",
                409,
                () -> client().createPackageGroup(
                                create -> create.domain(domain).packageGroup("/*")));
    }

    /** "Package group hierarchy and pattern specificity", "Strong and weak match" of the page on package group definitions. */
    @Test
    void groupsHaveParentsAndPackagesTheMostSpecificGroup() throws Exception {
        List.of("/npm/*", "/npm/space/*", "/npm//AsyncStorage$").forEach(this::createGroup);

        until(() -> group("/npm/space/*"), found -> found.parent().pattern().equals("/npm/*"));
        assertThat(client().listSubPackageGroups(list -> list.domain(domain).packageGroup("/npm/*"))
                        .packageGroups())
                .extracting(PackageGroupSummary::pattern)
                .containsExactlyInAnyOrder("/npm/space/*", "/npm//AsyncStorage$");
        assertThat(associated("space", "aui.components")).isEqualTo("/npm/space/* STRONG");
        assertThat(associated(null, "react")).isEqualTo("/npm/* STRONG");
        assertThat(associated(null, "asyncStorage")).isEqualTo("/npm//AsyncStorage$ WEAK");
    }

    /** "Package group definition syntax and examples" of the same page. */
    @Test
    void refusesWhatIsNoPattern() {
        for (String wrong : List.of("/npm", "/npm/space/foo-~", "/pypi/space/*", "npm/*")) {
            assertRefused(ValidationException.class, "ValidationException", 400, () -> createGroup(wrong));
        }
    }

    /** <a href="https://docs.aws.amazon.com/codeartifact/latest/ug/package-group-origin-controls.html">Package group origin controls</a>. */
    @Test
    void aRestrictionMayAllowSomeRepositories() {
        createGroup("/npm/*");

        PackageGroupDescription changed = client().updatePackageGroupOriginConfiguration(update -> update.domain(domain)
                        .packageGroup("/npm/*")
                        .restrictions(Map.of(PUBLISH, PackageGroupOriginRestrictionMode.ALLOW_SPECIFIC_REPOSITORIES))
                        .addAllowedRepositories(PackageGroupAllowedRepository.builder()
                                .originRestrictionType(PUBLISH)
                                .repositoryName("releases")
                                .build()))
                .packageGroup();

        assertThat(changed.originConfiguration().restrictions())
                .hasEntrySatisfying(
                        PUBLISH,
                        publish -> assertThat(publish.effectiveMode())
                                .isEqualTo(PackageGroupOriginRestrictionMode.ALLOW_SPECIFIC_REPOSITORIES));
        assertThat(client().listAllowedRepositoriesForGroup(list ->
                                list.domain(domain).packageGroup("/npm/*").originRestrictionType(PUBLISH))
                        .allowedRepositories())
                .containsExactly("releases");
    }

    private CodeartifactClient client() {
        return cloud().codeArtifact();
    }

    private void createRepositories(String... names) {
        for (String name : names) {
            client().createRepository(create -> create.domain(domain).repository(name));
            atEnd(
                    ResourceNotFoundException.class,
                    () -> client().deleteRepository(
                                    delete -> delete.domain(domain).repository(name)));
        }
    }

    private void update(String name, String... upstreams) {
        client().updateRepository(update -> update.domain(domain)
                .repository(name)
                .upstreams(List.of(upstreams).stream()
                        .map(upstream -> UpstreamRepository.builder()
                                .repositoryName(upstream)
                                .build())
                        .toList()));
    }

    private List<String> upstreams(String name) {
        return client()
                .describeRepository(describe -> describe.domain(domain).repository(name))
                .repository()
                .upstreams()
                .stream()
                .map(UpstreamRepositoryInfo::repositoryName)
                .toList();
    }

    private ResourcePolicy put(String document, @Nullable String revision) {
        return client().putRepositoryPermissionsPolicy(put -> put.domain(domain)
                        .repository("releases")
                        .policyDocument(document)
                        .policyRevision(revision))
                .policy();
    }

    private void createGroup(String pattern) {
        client().createPackageGroup(create -> create.domain(domain).packageGroup(pattern));
        atEnd(
                ResourceNotFoundException.class,
                () -> client().deletePackageGroup(
                                delete -> delete.domain(domain).packageGroup(pattern)));
    }

    private PackageGroupDescription group(String pattern) {
        return client().describePackageGroup(describe -> describe.domain(domain).packageGroup(pattern))
                .packageGroup();
    }

    private String associated(@Nullable String namespace, String name) {
        var found = client().getAssociatedPackageGroup(get -> get.domain(domain)
                .format(PackageFormat.NPM)
                .namespace(namespace)
                .packageValue(name));
        return found.packageGroup().pattern() + " " + found.associationTypeAsString();
    }

    private List<String> tags(String arn) {
        return client().listTagsForResource(list -> list.resourceArn(arn)).tags().stream()
                .map(tag -> tag.key() + "=" + tag.value())
                .toList();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static void assertMissing(ThrowingCallable call) {
        assertRefused(ResourceNotFoundException.class, "ResourceNotFoundException", 404, call);
    }
}
