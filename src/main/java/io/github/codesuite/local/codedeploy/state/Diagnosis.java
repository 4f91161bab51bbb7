package io.github.codesuite.local.codedeploy.state;

/**
 * What the agent reports about a lifecycle event.
 *
 * @param script empty where no script was at fault
 * @param logTail the last 2048 characters of the scripts' log
 */
public record Diagnosis(Code code, String script, String message, String logTail) {

    /** Named as in the API's LifecycleErrorCode. */
    public enum Code {
        SUCCESS,
        SCRIPT_MISSING,
        SCRIPT_NOT_EXECUTABLE,
        SCRIPT_TIMED_OUT,
        SCRIPT_FAILED,
        UNKNOWN_ERROR
    }
}
