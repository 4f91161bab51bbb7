package io.github.codesuite.stage.publish;

import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;

/** Reads from a repository, and writes to it, as Maven does. */
record PackageReader(CodeartifactClient client, Transfer transfer) {

    /** The text of a path; "404" where there is nothing. */
    String read(String repository, String path) throws Exception {
        return transfer.get(uri(repository, path), token())
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElse("404");
    }

    void put(String repository, String path, String content) throws IOException, InterruptedException {
        Transfer.Answer answer = transfer.put(uri(repository, path), content.getBytes(StandardCharsets.UTF_8), token());
        if (!answer.isSuccess()) {
            throw new IOException("PUT " + path + ": " + answer);
        }
    }

    private URI uri(String repository, String path) {
        String endpoint = client.getRepositoryEndpoint(
                        get -> get.domain("acme").repository(repository).format(PackageFormat.MAVEN))
                .repositoryEndpoint();
        return URI.create(endpoint + path);
    }

    private Secret token() {
        return Secret.of(client.getAuthorizationToken(get -> get.domain("acme")).authorizationToken());
    }
}
