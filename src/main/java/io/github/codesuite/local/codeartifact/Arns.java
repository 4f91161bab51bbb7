package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.store.ResourceKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** ARNs in CodeArtifact's shape, of the local account and region. */
final class Arns {

    private static final String PREFIX = "arn:aws:codeartifact:local-1:" + Requested.ACCOUNT + ":";
    private static final String GROUP = "package-group/";
    private static final Set<Character> PLAIN = Set.of('/', '.', '-', '_', '@');

    private Arns() {}

    static String domain(String name) {
        return PREFIX + "domain/" + name;
    }

    static String repository(RepositoryId id) {
        return PREFIX + "repository/" + id.domain() + "/" + id.repository();
    }

    /** A pattern begins with a slash; its other special characters are encoded, {@code /npm/*} as {@code /npm/%2a}. */
    static String group(String domain, String pattern) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : pattern.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean isPlain = character < 128 && (Character.isLetterOrDigit(character) || PLAIN.contains(character));
            encoded.append(isPlain ? String.valueOf(character) : String.format(Locale.ROOT, "%%%02x", octet & 0xff));
        }
        return PREFIX + GROUP + domain + encoded;
    }

    static String of(ResourceKey resource) {
        return switch (resource.kind()) {
            case REPOSITORY -> repository(new RepositoryId(resource.domain(), resource.name()));
            case PACKAGE_GROUP -> group(resource.domain(), resource.name());
            default -> domain(resource.domain());
        };
    }

    /** The resource of an ARN; others than domains, repositories and package groups of this cloud have no tags. */
    static ResourceKey parse(String arn) {
        if (!arn.startsWith(PREFIX)) {
            throw Refusal.invalid("\"" + arn + "\" is no ARN of this cloud, which begin with " + PREFIX);
        }
        String[] parts = arn.substring(PREFIX.length()).split("/", 3);
        if (parts.length == 2 && parts[0].equals("domain")) {
            return ResourceKey.of(parts[1]);
        }
        if (parts.length == 3 && parts[0].equals("repository")) {
            return ResourceKey.of(new RepositoryId(parts[1], parts[2]));
        }
        if (parts.length == 3 && parts[0].equals("package-group")) {
            return ResourceKey.group(parts[1], "/" + decoded(parts[2]));
        }
        throw Refusal.invalid("\"" + arn + "\" is no ARN of a domain, a repository or a package group");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2b"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("the ARN ends in \"" + text + "\", which is not encoded well");
        }
    }
}
