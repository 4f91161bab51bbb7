package io.github.codesuite.stage.publish;

import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.value.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** Reads from a repository as Maven does. */
record PackageReader(CodeartifactClient client, Transfer transfer) {

    /** The text of a path; "404" where there is nothing. */
    String read(String repository, String path) throws Exception {
        String endpoint = client.getRepositoryEndpoint(
                        get -> get.domain("acme").repository(repository).format(PackageFormat.MAVEN))
                .repositoryEndpoint();
        String token = client.getAuthorizationToken(get -> get.domain("acme")).authorizationToken();
        return transfer.get(URI.create(endpoint + path), Secret.of(token))
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElse("404");
    }
}
