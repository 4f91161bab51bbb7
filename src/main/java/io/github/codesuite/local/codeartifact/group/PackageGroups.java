package io.github.codesuite.local.codeartifact.group;

import io.github.codesuite.local.codeartifact.store.Catalogue;
import io.github.codesuite.local.codeartifact.store.Folders;
import io.github.codesuite.local.codeartifact.store.Names;
import io.github.codesuite.local.codeartifact.store.PackageId;
import io.github.codesuite.local.codeartifact.store.Refusal;
import io.github.codesuite.local.codeartifact.store.Refusal.Resource;
import io.github.codesuite.local.codeartifact.store.RepositoryId;
import io.github.codesuite.local.codeartifact.store.ResourceKey;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import io.github.codesuite.poll.Ticker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The package groups of all domains. Every domain has the group of all packages; it is on disk once it was changed. */
public final class PackageGroups {

    private static final int SCHEMA = 1;

    private final Folders folders;
    private final Catalogue catalogue;
    private final Ticker ticker;

    public PackageGroups(Folders folders, Catalogue catalogue, Ticker ticker) {
        this.folders = folders;
        this.catalogue = catalogue;
        this.ticker = ticker;
    }

    public GroupTree tree(String domain) {
        return new GroupTree(all(domain));
    }

    public GroupRecord group(String domain, String pattern) {
        return all(domain).stream()
                .filter(group -> group.pattern().equals(pattern))
                .findFirst()
                .orElseThrow(() -> missing(domain, pattern));
    }

    /** The groups as they would be with one more; as they are where it is there. */
    public GroupTree treeWith(String domain, String pattern) {
        GroupPattern.parse(pattern);
        List<GroupRecord> there = all(domain);
        if (there.stream().anyMatch(group -> group.pattern().equals(pattern))) {
            return new GroupTree(there);
        }
        return new GroupTree(Stream.concat(there.stream(), Stream.of(GroupRecord.of(pattern, "", "", ticker.now())))
                .toList());
    }

    public GroupRecord create(
            String domain, String pattern, String contactInfo, String description, Map<String, String> tags) {
        GroupPattern.parse(pattern);
        checkTexts(contactInfo, description);
        try (StateLock lock = records(domain).lock()) {
            if (all(domain).stream().anyMatch(group -> group.pattern().equals(pattern))) {
                throw Refusal.conflict(
                        Resource.PACKAGE_GROUP, pattern, "the package group " + pattern + " exists already");
            }
            catalogue.attributes().begin(ResourceKey.group(domain, pattern), tags);
            GroupRecord group = GroupRecord.of(pattern, contactInfo, description, ticker.now());
            records(domain).write(pattern, group);
            return group;
        }
    }

    /** Changes what is given. */
    public GroupRecord update(
            String domain, String pattern, Optional<String> contactInfo, Optional<String> description) {
        checkTexts(contactInfo.orElse(""), description.orElse(""));
        return change(domain, pattern, group -> {
            GroupRecord described = description.map(group::withDescription).orElse(group);
            return contactInfo.map(described::withContactInfo).orElse(described);
        });
    }

    public GroupRecord update(String domain, String pattern, OriginChange change) {
        return change(
                domain,
                pattern,
                group -> change.of(group, name -> catalogue.repository(new RepositoryId(domain, name))));
    }

    /** Deletes a group; its packages and its children are then in its parent's. */
    public GroupRecord delete(String domain, String pattern) {
        try (StateLock lock = records(domain).lock()) {
            GroupRecord group = group(domain, pattern);
            if (pattern.equals(GroupPattern.ROOT)) {
                throw Refusal.invalid("the package group /* cannot be deleted");
            }
            records(domain).delete(pattern);
            catalogue.attributes().end(ResourceKey.group(domain, pattern));
            return group;
        }
    }

    /**
     * Whether a version of a package may come into its repository this way. A package that is a variation of its group's pattern
     * is blocked (user guide, "Strong and weak match").
     */
    public boolean permits(PackageId id, Restriction restriction) {
        GroupTree tree = tree(id.repository().domain());
        Association association = tree.association(id.format(), id.namespace(), id.name());
        return association.match() == Match.STRONG
                && tree.setting(association.group(), restriction)
                        .permits(restriction, id.repository().repository());
    }

    private GroupRecord change(String domain, String pattern, UnaryOperator<GroupRecord> change) {
        try (StateLock lock = records(domain).lock()) {
            GroupRecord changed = change.apply(group(domain, pattern));
            records(domain).write(pattern, changed);
            return changed;
        }
    }

    private List<GroupRecord> all(String domain) {
        GroupRecord root = GroupRecord.root(catalogue.domain(domain).created());
        List<GroupRecord> kept = records(domain).all();
        boolean hasRoot = kept.stream().anyMatch(group -> group.pattern().equals(GroupPattern.ROOT));
        return hasRoot ? kept : Stream.concat(Stream.of(root), kept.stream()).toList();
    }

    private static void checkTexts(String contactInfo, String description) {
        Names.checkDescription(description);
        Names.checkContactInfo(contactInfo);
    }

    private static Refusal missing(String domain, String pattern) {
        return Refusal.notFound(Resource.PACKAGE_GROUP, domain + pattern);
    }

    private Records<GroupRecord> records(String domain) {
        return new Records<>(folders.groups(domain), GroupRecord.class, SCHEMA, AtomicFiles.system());
    }
}
