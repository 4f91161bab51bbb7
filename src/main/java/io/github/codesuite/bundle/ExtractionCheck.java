package io.github.codesuite.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges the members of an archive, one after the other, and the links among them at the end. */
final class ExtractionCheck {

    /** What takes a name; folders that members only imply do too. */
    private record Taken(String name, BundleEntry.Kind kind) {}

    private final Path archive;
    private final Limits limits;
    private final Map<String, Taken> taken = new HashMap<>();
    private final LinkTargets links;

    ExtractionCheck(Path archive, Limits limits) {
        this.archive = archive;
        this.limits = limits;
        this.links = new LinkTargets(archive);
    }

    /** The safe name of the next member, empty for the folder of extraction itself. */
    String accept(ArchiveMember member) throws IOException {
        List<String> components = MemberName.components(archive, member.name());
        if (components.isEmpty()) {
            return rootFolder(member);
        }
        for (int depth = 1; depth < components.size(); depth++) {
            implyFolder(member, String.join("/", components.subList(0, depth)));
        }
        String name = String.join("/", components);
        take(member, name);
        if (member.kind() == BundleEntry.Kind.LINK) {
            links.add(name, member);
        }
        if (taken.size() > limits.members()) {
            throw new UnsafeArchiveException(archive.getFileName() + " has more than " + limits.members() + " entries");
        }
        return name;
    }

    /** Judges the links, when all members are known. */
    void finish() throws IOException {
        links.check();
    }

    private String rootFolder(ArchiveMember member) throws IOException {
        if (member.kind() != BundleEntry.Kind.FOLDER) {
            throw UnsafeArchiveException.entry(archive, member.name(), "would replace the folder itself");
        }
        return "";
    }

    private void implyFolder(ArchiveMember member, String folder) throws IOException {
        Taken before = taken.putIfAbsent(MemberName.folded(folder), new Taken(folder, BundleEntry.Kind.FOLDER));
        if (before == null) {
            return;
        }
        switch (before.kind()) {
            case LINK -> throw refused(member, "would be written through the link '" + before.name() + "'");
            case FILE -> throw refused(member, "lies below the file '" + before.name() + "'");
            case FOLDER -> refuseOtherCase(member, folder, before);
        }
    }

    private void take(ArchiveMember member, String name) throws IOException {
        Taken before = taken.putIfAbsent(MemberName.folded(name), new Taken(name, member.kind()));
        if (before == null) {
            return;
        }
        refuseOtherCase(member, name, before);
        if (before.kind() != BundleEntry.Kind.FOLDER || member.kind() != BundleEntry.Kind.FOLDER) {
            throw refused(member, "is there twice");
        }
    }

    private void refuseOtherCase(ArchiveMember member, String name, Taken before) throws IOException {
        if (!before.name().equals(name)) {
            throw refused(member, "differs from '" + before.name() + "' only by case or accents");
        }
    }

    private UnsafeArchiveException refused(ArchiveMember member, String reason) {
        return UnsafeArchiveException.entry(archive, member.name(), reason);
    }
}
