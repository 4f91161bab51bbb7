package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.CodeartifactException;
import software.amazon.awssdk.services.codeartifact.model.ConflictException;
import software.amazon.awssdk.services.codeartifact.model.RepositoryDescription;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codeartifact.model.ResourcePolicy;
import software.amazon.awssdk.services.codeartifact.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.codeartifact.model.Tag;
import software.amazon.awssdk.services.codeartifact.model.UpstreamRepository;
import software.amazon.awssdk.services.codeartifact.model.UpstreamRepositoryInfo;
import software.amazon.awssdk.services.codeartifact.model.ValidationException;
import software.amazon.awssdk.services.codeartifact.model.ValidationExceptionReason;

/** What a repository is connected to, tags and permission policies (API reference; the user guide's pages of the same names). */
class ResourcesTest {

    private static final String DOMAIN_ARN = "arn:aws:codeartifact:local-1:000000000000:domain/acme";
    private static final String POLICY = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*",
             "Action": "codeartifact:ReadFromRepository", "Resource": "*"}]}
            """;

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
    void upstreamsKeepTheirOrderAndAreReplacedAsAWhole() {
        createRepositories("one", "two");
        client.createRepository(
                create -> create.domain("acme").repository("team").upstreams(upstream("two"), upstream("one")));
        assertThat(upstreams("team")).containsExactly("two", "one");

        client.updateRepository(
                update -> update.domain("acme").repository("team").description("ours"));
        assertThat(upstreams("team")).containsExactly("two", "one");
        assertThat(describe("team").description()).isEqualTo("ours");

        client.updateRepository(
                update -> update.domain("acme").repository("team").upstreams(upstream("one")));
        assertThat(upstreams("team")).containsExactly("one");
        client.updateRepository(
                update -> update.domain("acme").repository("team").upstreams(List.of()));
        assertThat(upstreams("team")).isEmpty();
        assertThat(describe("team").description()).isEqualTo("ours");
    }

    @Test
    void refusesUpstreamsThatAreNotThereThatLeadBackOrAreTooMany() {
        createRepositories("one", "two");
        update("one", "two");

        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> update("two", "missing"));
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> update("two", "one"));
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> update("one", "one"));
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> update("releases", "one", "one"));
        String[] eleven =
                IntStream.rangeClosed(1, 11).mapToObj(number -> "up-" + number).toArray(String[]::new);
        createRepositories(eleven);
        assertThatExceptionOfType(ServiceQuotaExceededException.class)
                .isThrownBy(() -> update("releases", eleven))
                .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(402));
        assertThat(upstreams("releases")).isEmpty();
    }

    @Test
    void aDeletedRepositoryIsNobodysUpstream() {
        createRepositories("one", "two");
        update("releases", "one", "two");

        client.deleteRepository(delete -> delete.domain("acme").repository("one"));

        assertThat(upstreams("releases")).containsExactly("two");
    }

    @Test
    void aRepositoryHasOneExternalConnection() {
        connect("public:maven-central");
        assertThat(describe("releases").externalConnections()).singleElement().satisfies(connection -> {
            assertThat(connection.externalConnectionName()).isEqualTo("public:maven-central");
            assertThat(connection.packageFormatAsString()).isEqualTo("maven");
            assertThat(connection.statusAsString()).isEqualTo("Available");
        });
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> connect("public:maven-central"));
        assertThatExceptionOfType(ServiceQuotaExceededException.class).isThrownBy(() -> connect("public:npmjs"));

        disconnect("public:maven-central");

        assertThat(describe("releases").externalConnections()).isEmpty();
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> disconnect("public:maven-central"));
    }

    @Test
    void connectsToNoRepositoryThatItCannotAsk() {
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> connect("public:elsewhere"));
        assertThatExceptionOfType(CodeartifactException.class)
                .isThrownBy(() -> connect("public:nuget-org"))
                .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(501))
                .withMessageContaining("public:nuget-org");
    }

    @Test
    void tagsAreAddedReplacedAndRemoved() {
        client.createDomain(create -> create.domain("tagged").tags(tag("team", "a"), tag("stage", "test")));
        String arn = DOMAIN_ARN.replace("acme", "tagged");
        assertThat(tags(arn)).containsExactly("stage=test", "team=a");

        client.tagResource(put -> put.resourceArn(arn).tags(tag("team", "b"), tag("empty", "")));
        assertThat(tags(arn)).containsExactly("empty=", "stage=test", "team=b");

        client.untagResource(remove -> remove.resourceArn(arn).tagKeys("stage", "never"));
        assertThat(tags(arn)).containsExactly("empty=", "team=b");

        client.deleteDomain(delete -> delete.domain("tagged"));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(() -> tags(arn));
        client.createDomain(create -> create.domain("tagged"));
        assertThat(tags(arn)).isEmpty();
    }

    @Test
    void clientsThatTagAtOnceLoseNoTag() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> tagging = new ArrayList<>();
            for (int client = 0; client < 4; client++) {
                String prefix = "client" + client;
                tagging.add(threads.submit(() -> tagTenTimes(prefix)));
            }
            for (Future<?> done : tagging) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(tags(DOMAIN_ARN)).hasSize(40);
    }

    private void tagTenTimes(String prefix) {
        try (CodeartifactClient another = LocalCodeArtifact.open(home, Ticker.system())) {
            IntStream.range(0, 10)
                    .forEach(number -> another.tagResource(
                            put -> put.resourceArn(DOMAIN_ARN).tags(tag(prefix + "-" + number, ""))));
        }
    }

    @Test
    void tagsHaveLimits() {
        Tag[] fifty = IntStream.range(0, 50)
                .mapToObj(number -> tag("key" + number, ""))
                .toArray(Tag[]::new);
        client.tagResource(put -> put.resourceArn(DOMAIN_ARN).tags(fifty));
        assertThatExceptionOfType(ServiceQuotaExceededException.class)
                .isThrownBy(() ->
                        client.tagResource(put -> put.resourceArn(DOMAIN_ARN).tags(tag("one-more", ""))));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() ->
                        client.tagResource(put -> put.resourceArn(DOMAIN_ARN).tags(tag("key", "x"), tag("key", "y"))));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() ->
                        client.tagResource(put -> put.resourceArn(DOMAIN_ARN).tags(tag("aws:own", ""))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:codeartifact:local-1:111111111111:domain/acme",
                "arn:aws:codeartifact:local-1:000000000000:package/acme/releases/maven/com.example/app",
                "arn:aws:codeartifact:local-1:000000000000:package-group/acme/%zz",
                "acme"
            })
    void tagsNothingElse(String arn) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> client.tagResource(put -> put.resourceArn(arn).tags(tag("a", "b"))));
    }

    @Test
    void aPolicyHasARevisionForThoseWhoWillNotOverwriteAChange() {
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.getDomainPermissionsPolicy(get -> get.domain("acme")));
        ResourcePolicy first = client.putDomainPermissionsPolicy(
                        put -> put.domain("acme").policyDocument(POLICY))
                .policy();
        assertThat(first.resourceArn()).isEqualTo(DOMAIN_ARN);
        assertThat(client.getDomainPermissionsPolicy(get -> get.domain("acme")).policy())
                .isEqualTo(first);

        ResourcePolicy second = client.putDomainPermissionsPolicy(
                        put -> put.domain("acme").policyDocument(POLICY).policyRevision(first.revision()))
                .policy();

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> client.putDomainPermissionsPolicy(
                        put -> put.domain("acme").policyDocument(POLICY).policyRevision(first.revision())));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> client.deleteDomainPermissionsPolicy(
                        delete -> delete.domain("acme").policyRevision(first.revision())));
        assertThat(client.deleteDomainPermissionsPolicy(
                                delete -> delete.domain("acme").policyRevision(second.revision()))
                        .policy())
                .isEqualTo(second);
    }

    @Test
    void aRepositorysPolicyGoesWithIt() {
        client.putRepositoryPermissionsPolicy(
                put -> put.domain("acme").repository("releases").policyDocument(POLICY));
        assertThat(client.getRepositoryPermissionsPolicy(
                                get -> get.domain("acme").repository("releases"))
                        .policy()
                        .document())
                .isEqualTo(POLICY);

        client.deleteRepository(delete -> delete.domain("acme").repository("releases"));
        createRepositories("releases");

        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.deleteRepositoryPermissionsPolicy(
                        delete -> delete.domain("acme").repository("releases")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"Statement\": []}",
                "{\"Statement\": [1]}",
                "{\"Version\": \"2020\", \"Statement\": {}}",
                "{\"Statement\": {\"Effect\": \"Perhaps\", \"Principal\": \"*\", \"Action\": \"*\", \"Resource\": \"*\"}}",
                "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}}"
            })
    void refusesWhatIsNoPolicy(String document) {
        assertThat(refusalOf(document).reason()).isEqualTo(ValidationExceptionReason.FIELD_VALIDATION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{} {}", "{'Statement': 1}", "policy"})
    void refusesWhatIsNoJson(String document) {
        assertThat(refusalOf(document).reason()).isEqualTo(ValidationExceptionReason.CANNOT_PARSE);
    }

    private ValidationException refusalOf(String document) {
        try {
            client.putDomainPermissionsPolicy(put -> put.domain("acme").policyDocument(document));
        } catch (ValidationException refusal) {
            return refusal;
        }
        throw new AssertionError("was taken: " + document);
    }

    private void createRepositories(String... names) {
        for (String name : names) {
            client.createRepository(create -> create.domain("acme").repository(name));
        }
    }

    private void update(String name, String... upstreams) {
        client.updateRepository(update -> update.domain("acme")
                .repository(name)
                .upstreams(
                        List.of(upstreams).stream().map(ResourcesTest::upstream).toList()));
    }

    private void connect(String name) {
        client.associateExternalConnection(
                associate -> associate.domain("acme").repository("releases").externalConnection(name));
    }

    private void disconnect(String name) {
        client.disassociateExternalConnection(disassociate ->
                disassociate.domain("acme").repository("releases").externalConnection(name));
    }

    private RepositoryDescription describe(String name) {
        return client.describeRepository(describe -> describe.domain("acme").repository(name))
                .repository();
    }

    private List<String> upstreams(String name) {
        return describe(name).upstreams().stream()
                .map(UpstreamRepositoryInfo::repositoryName)
                .toList();
    }

    private List<String> tags(String arn) {
        return client.listTagsForResource(list -> list.resourceArn(arn)).tags().stream()
                .map(tag -> tag.key() + "=" + tag.value())
                .toList();
    }

    private static UpstreamRepository upstream(String name) {
        return UpstreamRepository.builder().repositoryName(name).build();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
