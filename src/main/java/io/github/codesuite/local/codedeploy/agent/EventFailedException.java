package io.github.codesuite.local.codedeploy.agent;

import io.github.codesuite.local.codedeploy.state.Diagnosis;
import org.jspecify.annotations.Nullable;

/** A lifecycle event has failed on an instance; carries what the agent reports. */
public final class EventFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Diagnosis diagnosis;

    EventFailedException(Diagnosis diagnosis, @Nullable Throwable cause) {
        super(diagnosis.message(), cause);
        this.diagnosis = diagnosis;
    }

    /** Anything but a script was at fault. */
    static EventFailedException unknown(String message) {
        return new EventFailedException(new Diagnosis(Diagnosis.Code.UNKNOWN_ERROR, "", message, ""), null);
    }

    public Diagnosis diagnosis() {
        return diagnosis;
    }
}
