package io.github.codesuite.local.codebuild.run;

/** The build is to end now; carries the status that it ends with. */
final class CancelledException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String status;

    CancelledException(String status) {
        super(status);
        this.status = status;
    }

    String status() {
        return status;
    }
}
