package io.github.codesuite.local.codedeploy.state;

/** How far an instance or a lifecycle event has come; named as in the API. */
public enum Step {
    PENDING,
    IN_PROGRESS,
    SUCCEEDED,
    FAILED,
    SKIPPED;

    public boolean isOver() {
        return this != PENDING && this != IN_PROGRESS;
    }
}
