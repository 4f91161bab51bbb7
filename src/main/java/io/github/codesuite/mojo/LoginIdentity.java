package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CloudChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As whom AWS is asked for a token, found out without the SDK: by what is configured, and by what the SDK's chain would look at. A
 * token that was kept is used by the same identity only.
 */
record LoginIdentity(CloudChoice cloud, MavenSurroundings surroundings) {

    /** What decides in the SDK's chain (AWS SDKs and Tools reference guide, environment variables); none of them is a secret. */
    private static final List<String> VARIABLES = List.of(
            "AWS_PROFILE",
            "AWS_ACCESS_KEY_ID",
            "AWS_ROLE_ARN",
            "AWS_WEB_IDENTITY_TOKEN_FILE",
            "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
            "AWS_ENDPOINT_URL",
            "AWS_ENDPOINT_URL_CODEARTIFACT");

    /** For messages. */
    String words() {
        String base = cloud.serverId()
                .map(id -> "the access key of server '" + id + "'")
                .or(() -> cloud.profile().map(profile -> "profile '" + profile + "'"))
                .or(() -> variable("AWS_PROFILE").map(profile -> "profile '" + profile + "' (AWS_PROFILE)"))
                .or(() -> variable("AWS_ACCESS_KEY_ID").map(key -> "the key in AWS_ACCESS_KEY_ID"))
                .orElse("whom the AWS SDK's chain of credentials finds");
        return base + cloud.roleArn().map(role -> " in role " + role).orElse("");
    }

    /** All of it. A file that has changed may name somebody else under the same profile. */
    String key() {
        List<String> parts = new ArrayList<>(List.of(
                cloud.target().name(),
                cloud.profile().orElse(""),
                cloud.roleArn().orElse(""),
                cloud.externalId().orElse(""),
                cloud.serverId().orElse(""),
                cloud.endpoint().map(Object::toString).orElse(""),
                cloud.expectedAccount().orElse(""),
                cloud.local().home().toString(),
                String.valueOf(System.getProperty("aws.accessKeyId")),
                String.valueOf(System.getProperty("aws.profile"))));
        VARIABLES.forEach(name -> parts.add(variable(name).orElse("")));
        parts.add(stamp("AWS_CONFIG_FILE", "config"));
        parts.add(stamp("AWS_SHARED_CREDENTIALS_FILE", "credentials"));
        return String.join("\n", parts);
    }

    private String stamp(String variable, String name) {
        Path usual = surroundings.userHome().resolve(".aws").resolve(name);
        File file = variable(variable).map(File::new).orElseGet(usual::toFile);
        return file + " " + file.length() + " " + file.lastModified();
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(surroundings.environment().get(name)).filter(value -> !value.isBlank());
    }
}
