package io.github.codesuite.local.codedeploy.state;

import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.codedeploy.model.RevisionDoesNotExistException;

/** The revisions that applications know. */
public final class Revisions {

    private final Records<RegisteredRevision> records;

    Revisions(Records<RegisteredRevision> records) {
        this.records = records;
    }

    /** Registers a revision; one that is known gets the new description. */
    public void register(String application, Revision revision, String description, Instant now) {
        change(application, revision, now, known -> known.describedAs(description));
    }

    /** Notes a deployment of a revision, which registers it where it was unknown. */
    public void used(String application, Revision revision, Instant now) {
        change(application, revision, now, known -> known.usedAt(now));
    }

    /** What is known of a revision, or the service's exception. */
    public RegisteredRevision get(String application, Revision revision) {
        return records.read(key(application, revision))
                .orElseThrow(() -> CodeDeployFaults.of(
                        RevisionDoesNotExistException.builder(),
                        "The application " + application + " has no such revision: " + revision.key()));
    }

    /** Forgets all that an application knows. */
    public void deleteOf(String application) {
        records.all().stream()
                .filter(known -> known.application().equals(application))
                .forEach(known -> records.delete(key(application, known.revision())));
    }

    private void change(String application, Revision revision, Instant now, UnaryOperator<RegisteredRevision> change) {
        String key = key(application, revision);
        RegisteredRevision fresh = new RegisteredRevision(
                application,
                revision,
                "Application revision registered by Deployment",
                now,
                Optional.empty(),
                Optional.empty());
        try (StateLock lock = records.lock()) {
            records.write(key, change.apply(records.read(key).orElse(fresh)));
        }
    }

    private static String key(String application, Revision revision) {
        return application + "\n" + revision.identity();
    }
}
