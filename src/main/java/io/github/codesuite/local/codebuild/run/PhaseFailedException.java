package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.codebuild.state.PhaseRecord;

/** A phase failed; carries AWS's status code and message for the phase's context. */
final class PhaseFailedException extends Exception {

    static final String COMMAND_EXECUTION_ERROR = "COMMAND_EXECUTION_ERROR";
    static final String CLIENT_ERROR = "CLIENT_ERROR";
    static final String YAML_FILE_ERROR = "YAML_FILE_ERROR";

    private static final long serialVersionUID = 1L;

    private final String statusCode;
    private final String explanation;

    PhaseFailedException(String statusCode, String explanation) {
        super(statusCode + ": " + explanation);
        this.statusCode = statusCode;
        this.explanation = explanation;
    }

    PhaseRecord.Context context() {
        return new PhaseRecord.Context(statusCode, explanation);
    }
}
