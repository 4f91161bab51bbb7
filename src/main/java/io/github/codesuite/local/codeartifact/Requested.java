package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.store.Status;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codeartifact.model.PackageFormat;
import software.amazon.awssdk.services.codeartifact.model.PackageVersionStatus;
import software.amazon.awssdk.services.codeartifact.model.Tag;

/** What a request names, as the engine's values. */
final class Requested {

    /** The account of the local cloud, the owner of all domains. */
    static final String ACCOUNT = "000000000000";

    /** TagList of the API reference. */
    private static final int MOST_TAGS = 200;

    private static final Set<PackageFormat> FORMATS =
            EnumSet.of(PackageFormat.MAVEN, PackageFormat.NPM, PackageFormat.PYPI, PackageFormat.GENERIC);

    private Requested() {}

    static String required(@Nullable String value, String member) {
        if (value == null || value.isEmpty()) {
            throw Refusal.invalid(member + " must not be empty");
        }
        return value;
    }

    static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** A domain that may also be named with its owner. */
    static String domain(@Nullable String domain, @Nullable String owner) {
        String name = required(domain, "domain");
        if (owner != null && !owner.equals(ACCOUNT)) {
            throw Refusal.notFound(Resource.DOMAIN, owner + "/" + name);
        }
        return name;
    }

    static RepositoryId repository(@Nullable String domain, @Nullable String owner, @Nullable String repository) {
        return new RepositoryId(domain(domain, owner), required(repository, "repository"));
    }

    /** The format of a package; those that have no repository here are refused by name. */
    static String format(@Nullable PackageFormat format, @Nullable String asSent) {
        if (format != null && FORMATS.contains(format)) {
            return format.toString();
        }
        throw Refusal.unsupported("the package format " + required(asSent, "format"));
    }

    /** Tags as a request lists them; none names a key twice. */
    static Map<String, String> tags(List<Tag> tags) {
        if (tags.size() > MOST_TAGS) {
            throw Refusal.invalid("tags has " + tags.size() + " entries, at most " + MOST_TAGS);
        }
        Map<String, String> byKey = new TreeMap<>();
        for (Tag tag : tags) {
            if (byKey.put(required(tag.key(), "key of a tag"), given(tag.value(), "value of a tag")) != null) {
                throw Refusal.invalid("tags names the key " + tag.key() + " twice");
            }
        }
        return byKey;
    }

    /** What may be empty but not absent. */
    static String given(@Nullable String value, String member) {
        if (value == null) {
            throw Refusal.invalid(member + " is missing");
        }
        return value;
    }

    /** One of a list of words that AWS writes as the enum does. */
    static <E extends Enum<E>> E word(Class<E> type, @Nullable String sent, String member) {
        String word = required(sent, member);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        member + " must be one of " + Arrays.toString(type.getEnumConstants()) + ", not " + word));
    }

    static PackageId packageId(
            RepositoryId repository, String format, @Nullable String namespace, @Nullable String name) {
        String given = orEmpty(namespace);
        if (format.equals(PackageId.MAVEN)) {
            required(given, "namespace");
        }
        return new PackageId(repository, format, given, required(name, "package"));
    }

    static Optional<Status> status(@Nullable PackageVersionStatus status, @Nullable String asSent) {
        if (status == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (status) {
                    case PUBLISHED -> Status.PUBLISHED;
                    case UNFINISHED -> Status.UNFINISHED;
                    case UNLISTED -> Status.UNLISTED;
                    case ARCHIVED -> Status.ARCHIVED;
                    case DISPOSED -> Status.DISPOSED;
                    default -> throw Refusal.unsupported("the package version status " + asSent);
                });
    }
}
