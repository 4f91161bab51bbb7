package io.github.codesuite.stage.publish;

import io.github.codesuite.console.Console;

/** Publishing in lines for a person. */
public final class PlainPublishNarration implements PublishNarration {
    public PlainPublishNarration(Console console) {
        throw new UnsupportedOperationException("not there yet");
    }
}
