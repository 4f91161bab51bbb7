package io.github.codesuite.local.codebuild.run;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Hides credentials in a log: access key ids, as
 * <a href="https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html">CodeBuild</a> does, and the secret
 * keys and session tokens of the build's own environment.
 */
final class Masking {

    private static final String MASK = "***";
    private static final Pattern ACCESS_KEY_ID = Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b");
    private static final List<String> SECRETS = List.of("AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");

    private final List<String> secrets;

    private Masking(List<String> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** Hides what an environment keeps secret. */
    static Masking of(Map<String, String> environment) {
        return new Masking(SECRETS.stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .toList());
    }

    String mask(String line) {
        String masked = ACCESS_KEY_ID.matcher(line).replaceAll(MASK);
        for (String secret : secrets) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }
}
