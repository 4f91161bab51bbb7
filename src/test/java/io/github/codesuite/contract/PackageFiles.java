package io.github.codesuite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.value.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** The files of a Maven repository in CodeArtifact, put and read as Maven does: over HTTP, with a token. */
record PackageFiles(Cloud cloud, String domain, String repository) {

    /** Publishes {@code com.example:app} with a POM and a jar, its metadata last. */
    void publish(String version, String jar) throws Exception {
        String stem = "com/example/app/" + version + "/app-" + version;
        assertThat(put(stem + ".jar", jar).isSuccess()).isTrue();
        assertThat(put(stem + ".pom", pom(version)).isSuccess()).isTrue();
        assertThat(put("com/example/app/maven-metadata.xml", metadata(version)).isSuccess())
                .isTrue();
    }

    Transfer.Answer put(String path, String content) throws Exception {
        return cloud.transfer().put(endpoint().resolve(path), content.getBytes(StandardCharsets.UTF_8), token());
    }

    /** The text of a file; "404" where there is none. */
    String get(String path) throws Exception {
        return cloud.transfer()
                .get(endpoint().resolve(path), token())
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElse("404");
    }

    URI endpoint() {
        return URI.create(cloud.codeArtifact()
                .getRepositoryEndpoint(
                        get -> get.domain(domain).repository(repository).format(PackageFormat.MAVEN))
                .repositoryEndpoint());
    }

    private Secret token() {
        return Secret.of(cloud.codeArtifact()
                .getAuthorizationToken(get -> get.domain(domain))
                .authorizationToken());
    }

    private static String pom(String version) {
        return "<project><modelVersion>4.0.0</modelVersion><groupId>com.example</groupId><artifactId>app</artifactId>"
                + "<version>" + version + "</version><name>The App</name></project>";
    }

    private static String metadata(String version) {
        return "<metadata><groupId>com.example</groupId><artifactId>app</artifactId><versioning><versions><version>"
                + version + "</version></versions><lastUpdated>20260101000000</lastUpdated></versioning></metadata>";
    }
}
