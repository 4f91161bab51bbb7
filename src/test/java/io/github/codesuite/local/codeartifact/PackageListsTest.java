package io.github.codesuite.local.codeartifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.codeartifact.model.AllowPublish;
import software.amazon.awssdk.services.codeartifact.model.AllowUpstream;
import software.amazon.awssdk.services.codeartifact.model.ConflictException;
import software.amazon.awssdk.services.codeartifact.model.ListPackageVersionsResponse;
import software.amazon.awssdk.services.codeartifact.model.ListPackagesRequest;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageOriginRestrictions;
import software.amazon.awssdk.services.codeartifact.model.PackageSummary;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionOriginType;
import software.amazon.awssdk.services.codeartifact.model.ResourceNotFoundException;
import software.amazon.awssdk.services.codeartifact.model.ValidationException;

/** User guide, "List package names", "List package versions" and "Editing package origin controls". */
class PackageListsTest {

    @TempDir
    Path home;

    private Domain domain;

    @BeforeEach
    void open() {
        domain = Domain.open(home);
        domain.repository("releases");
    }

    @AfterEach
    void close() {
        domain.close();
    }

    @Test
    void filtersPackagesByPrefixesFormatAndOriginControls() {
        publish("com.example", "app", "1");
        publish("com.example.tools", "app", "1");
        publish("org.other", "tool", "1");
        control("org.other", "tool", AllowPublish.BLOCK, AllowUpstream.BLOCK);

        assertThat(names(list -> list.format(PackageFormat.GENERIC).namespace("com.exa")))
                .containsExactlyInAnyOrder("com.example/app", "com.example.tools/app");
        assertThat(names(list -> list.packagePrefix("to"))).containsExactly("org.other/tool");
        assertThat(names(list -> list.publish(AllowPublish.BLOCK))).containsExactly("org.other/tool");
        assertThat(names(list -> list.publish(AllowPublish.ALLOW).upstream(AllowUpstream.ALLOW)))
                .isEmpty();
        assertThat(names(list -> list.format(PackageFormat.NPM))).isEmpty();
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> names(list -> list.namespace("com")));
    }

    @Test
    void controlsThePublishingOfAPackageThatIsNotThereYet() {
        assertThat(control("com.example", "app", AllowPublish.BLOCK, AllowUpstream.ALLOW)
                        .publish())
                .isEqualTo(AllowPublish.BLOCK);

        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> publish("com.example", "app", "1"));
        assertThat(versions(PackageVersionOriginType.INTERNAL).versions()).isEmpty();

        control("com.example", "app", AllowPublish.ALLOW, AllowUpstream.BLOCK);
        publish("com.example", "app", "1");
        assertThat(describe()).isEqualTo("ALLOW BLOCK");

        domain.client.deletePackage(delete -> delete.domain("acme")
                .repository("releases")
                .format(PackageFormat.GENERIC)
                .namespace("com.example")
                .packageValue("app"));
        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(this::describe);
    }

    @Test
    void wantsBothOriginControls() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> domain.client.putPackageOriginConfiguration(put -> put.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.GENERIC)
                        .packageValue("app")
                        .restrictions(restrictions -> restrictions.publish(AllowPublish.ALLOW))));
    }

    @Test
    void listsFiftyVersionsAPageAndThoseOfOneOrigin() {
        IntStream.rangeClosed(1, 60).forEach(number -> publish("com.example", "app", "1." + number));

        ListPackageVersionsResponse page = versions(PackageVersionOriginType.INTERNAL);

        assertThat(page.versions()).hasSize(50);
        assertThat(page.nextToken()).isNotBlank();
        assertThat(versions(PackageVersionOriginType.EXTERNAL).versions()).isEmpty();
    }

    private List<String> names(Consumer<ListPackagesRequest.Builder> request) {
        return domain
                .client
                .listPackages(list -> {
                    list.domain("acme").repository("releases");
                    request.accept(list);
                })
                .packages()
                .stream()
                .map(PackageListsTest::words)
                .toList();
    }

    private static String words(PackageSummary found) {
        return found.namespace() + "/" + found.packageValue();
    }

    private ListPackageVersionsResponse versions(PackageVersionOriginType origin) {
        return domain.client.listPackageVersions(list -> list.domain("acme")
                .repository("releases")
                .format(PackageFormat.GENERIC)
                .namespace("com.example")
                .packageValue("app")
                .originType(origin));
    }

    private String describe() {
        PackageOriginRestrictions restrictions = domain.client
                .describePackage(describe -> describe.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.GENERIC)
                        .namespace("com.example")
                        .packageValue("app"))
                .packageValue()
                .originConfiguration()
                .restrictions();
        return restrictions.publishAsString() + " " + restrictions.upstreamAsString();
    }

    private PackageOriginRestrictions control(
            String namespace, String name, AllowPublish publish, AllowUpstream upstream) {
        return domain.client
                .putPackageOriginConfiguration(put -> put.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.GENERIC)
                        .namespace(namespace)
                        .packageValue(name)
                        .restrictions(
                                restrictions -> restrictions.publish(publish).upstream(upstream)))
                .originConfiguration()
                .restrictions();
    }

    private void publish(String namespace, String name, String version) {
        domain.client.publishPackageVersion(
                publish -> publish.domain("acme")
                        .repository("releases")
                        .format(PackageFormat.GENERIC)
                        .namespace(namespace)
                        .packageValue(name)
                        .packageVersion(version)
                        .assetName("asset")
                        .assetSHA256(Repository.checksums("asset").sha256()),
                RequestBody.fromString("asset"));
    }
}
