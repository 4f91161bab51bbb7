package io.github.codesuite.stage.deploy;

import io.github.codesuite.console.Console;

/** A deployment in lines for a person. */
public final class PlainDeployNarration implements DeployNarration {
    public PlainDeployNarration(Console console) {
        throw new UnsupportedOperationException("not there yet");
    }
}
