package io.github.codesuite.local.codedeploy.state;

/** How far a deployment has come; named as in the API. */
public enum Status {
    CREATED,
    QUEUED,
    IN_PROGRESS,
    SUCCEEDED,
    FAILED,
    STOPPED;

    public boolean isOver() {
        return this == SUCCEEDED || this == FAILED || this == STOPPED;
    }

    public boolean isStarted() {
        return this != CREATED && this != QUEUED;
    }
}
