package io.github.codesuite.follow;

/** Words the commands by which a person goes on with a run; each can be pasted as it is, on either cloud. */
@FunctionalInterface
public interface NextCommands {

    /**
     * The command of a goal.
     *
     * @param goal {@code status}, {@code resume} or {@code stop}
     * @param id of the build or deployment; empty where none is known
     */
    String of(String goal, String id);

    /** Follows a run to its end. */
    default String resume(String id) {
        return of("resume", id);
    }

    /** Ends a run. */
    default String stop(String id) {
        return of("stop", id);
    }

    /** Says what runs, or ran last. */
    default String status() {
        return of("status", "");
    }

    /** Does again what has failed; without a session that is known, all that the lifecycle binds. */
    default String again() {
        return "mvn deploy";
    }

    /** A command of the aws CLI, as this cloud understands it. */
    default String aws(String command) {
        return command;
    }

    /** For a project whose POM declares the plugin and chooses the cloud. */
    static NextCommands ofTheProject() {
        return (goal, id) -> "mvn codesuite:" + goal + (id.isEmpty() ? "" : " -Dcodesuite.id=" + id);
    }
}
