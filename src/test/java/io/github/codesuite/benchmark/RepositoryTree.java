package io.github.codesuite.benchmark;

import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that a reader finds in a repository: each file with its SHA-256, and each of its four checksum files. Of maven-metadata.xml the
 * time of its last update does not count.
 */
final class RepositoryTree {

    private static final List<String> SUFFIXES = List.of(".md5", ".sha1", ".sha256", ".sha512");

    private final Transfer transfer;
    private final URI repository;
    private final Secret token;

    private RepositoryTree(Transfer transfer, URI repository, Secret token) {
        this.transfer = transfer;
        this.repository = repository;
        this.token = token;
    }

    /** Reads all over HTTP; only the names of the files come from the disk. */
    static SortedMap<String, String> of(SlowCloud cloud, Transfer transfer) throws Exception {
        RepositoryTree tree = new RepositoryTree(transfer, cloud.repository(), cloud.token());
        SortedMap<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(cloud.files())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.add(cloud.files().relativize(file).toString(), found);
            }
        }
        return found;
    }

    private void add(String path, SortedMap<String, String> found) throws Exception {
        boolean isMetadata = path.endsWith("maven-metadata.xml");
        if (isMetadata) {
            found.put(path, read(path).replaceAll("<lastUpdated>\\d+</lastUpdated>|\\s", ""));
        } else {
            found.put(path, read(path + ".sha256"));
        }
        for (String suffix : SUFFIXES) {
            String checksum = read(path + suffix);
            found.put(path + suffix, isMetadata ? "of " + checksum.length() + " digits" : checksum);
        }
    }

    private String read(String path) throws Exception {
        byte[] content = transfer.get(repository.resolve(path), token)
                .orElseThrow(() -> new IOException("the repository has no " + path));
        return new String(content, StandardCharsets.UTF_8);
    }
}
