package io.github.codesuite.mojo;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.stage.login.LoginRequest;
import io.github.codesuite.stage.login.LoginStage;
import java.io.IOException;

/** Logs clients in to the chosen cloud. Not part of the goal's class, which Maven loads in every build. */
final class LoggingIn {

    private LoggingIn() {}

    static void run(GoalRun run, LoginRequest request) throws IOException {
        try (Cloud cloud = run.clouds().openServed(run.inputs().cloud())) {
            new LoginStage(cloud, Clouds::writePrivately).run(request).forEach(run::say);
        }
    }
}
