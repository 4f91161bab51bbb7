package io.github.codesuite.mojo;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.project.ArtifactFile;
import io.github.codesuite.project.ProjectFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A module that waits for the end of the reactor to be published or deployed, in a form that the session and the journal
 * can keep: one text of JSON.
 *
 * @param schema of this record; a newer one is not read
 * @param key the execution, unique in a session
 * @param goal {@code publish} or {@code deploy}
 * @param order the module's place in the reactor
 * @param settings what the execution was told
 * @param commit empty where there is none
 * @param sha256 of each file that will be read
 */
record Waiting(
        int schema,
        String key,
        String goal,
        int order,
        Map<String, String> settings,
        Module module,
        String commit,
        Map<String, String> sha256) {

    static final int SCHEMA = 1;

    private static final Gson GSON = new Gson();

    /** {@link ProjectFacts} in texts. */
    record Module(
            String groupId,
            String artifactId,
            String version,
            String packaging,
            String basedir,
            String rootdir,
            String buildDirectory,
            String pomFile,
            List<File> artifacts) {

        /** {@link ArtifactFile} in texts. */
        record File(String classifier, String extension, String file) {}

        static Module of(ProjectFacts facts) {
            return new Module(
                    facts.groupId(),
                    facts.artifactId(),
                    facts.baseVersion(),
                    facts.packaging(),
                    facts.basedir().toString(),
                    facts.rootdir().toString(),
                    facts.buildDirectory().toString(),
                    facts.pomFile().toString(),
                    facts.artifacts().stream()
                            .map(each -> new File(
                                    each.classifier(),
                                    each.extension(),
                                    each.file().toString()))
                            .toList());
        }

        ProjectFacts toFacts() {
            return new ProjectFacts(
                    groupId,
                    artifactId,
                    version,
                    packaging,
                    Path.of(basedir),
                    Path.of(rootdir),
                    Path.of(buildDirectory),
                    Path.of(pomFile),
                    artifacts.stream()
                            .map(each -> new ArtifactFile(each.classifier(), each.extension(), Path.of(each.file())))
                            .toList());
        }
    }

    /**
     * The record of an execution.
     *
     * @param files what will be read at the end
     */
    static Waiting of(String key, String goal, int order, Inputs inputs, Collection<Path> files) throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        for (Path file : files) {
            checksums.put(file.toString(), Checksums.sha256(file));
        }
        return new Waiting(
                SCHEMA,
                key,
                goal,
                order,
                inputs.settings().effective(),
                Module.of(inputs.facts().project()),
                inputs.facts().commit().orElse(""),
                checksums);
    }

    /** Reads a record. */
    static Waiting parse(String json) throws IOException {
        try {
            Waiting waiting = GSON.fromJson(json, Waiting.class);
            if (waiting == null || waiting.schema() != SCHEMA) {
                throw new IOException("a record of schema " + SCHEMA + " was expected");
            }
            return waiting;
        } catch (JsonParseException malformed) {
            throw new IOException("not a record: " + malformed.getMessage(), malformed);
        }
    }

    String json() {
        return GSON.toJson(this);
    }

    /** {@code groupId:artifactId}. */
    String moduleId() {
        return module.groupId() + ":" + module.artifactId();
    }

    /** What the execution was told, and above it the command line of the build that acts. */
    Map<String, String> settingsBelow(Map<String, String> user) {
        Map<String, String> told = new TreeMap<>(settings);
        told.putAll(user);
        return told;
    }

    /** The first file that is not any more what it was. */
    Optional<String> changedFile() throws IOException {
        for (Map.Entry<String, String> entry : sha256.entrySet()) {
            Path file = Path.of(entry.getKey());
            if (!Files.isRegularFile(file) || !Checksums.sha256(file).equals(entry.getValue())) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }
}
