package io.github.codesuite.local;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Makes what may be there already, perhaps since a moment, made by another Maven. */
final class Ensure {

    private Ensure() {}

    /** Does something; the service's exception that says it is done already is fine. */
    static void done(Runnable action, Class<? extends AwsServiceException> already) {
        try {
            action.run();
        } catch (AwsServiceException answer) {
            if (!already.isInstance(answer)) {
                throw answer;
            }
        }
    }
}
