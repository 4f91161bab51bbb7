package io.github.codesuite.cloud;

import java.io.IOException;

/** A repository has answered a read, but not with what was asked for. */
public final class UnexpectedStatus extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Transfer.Answer answer;

    /** @param request method and address, for the message */
    public UnexpectedStatus(String request, Transfer.Answer answer) {
        super(request + " was answered with status " + answer.status());
        this.answer = answer;
    }

    public Transfer.Answer answer() {
        return answer;
    }
}
