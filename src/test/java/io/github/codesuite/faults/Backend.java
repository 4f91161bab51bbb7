package io.github.codesuite.faults;

import java.io.IOException;

/** What really answers behind a {@link FaultProxy}. Called from several threads at once. */
@FunctionalInterface
interface Backend {
    Reply answer(Request request) throws IOException;
}
