package io.github.codesuite.local.codedeploy.agent;

import java.nio.file.Path;

/** The folder of one deployment on an instance, as the agent lays it out. */
record DeploymentFolder(Path path) {

    Path bundle() {
        return path.resolve("bundle.tar");
    }

    Path archive() {
        return path.resolve("deployment-archive");
    }

    Path scriptsLog() {
        return path.resolve("logs").resolve("scripts.log");
    }

    /** What scripts write, before it stands in their log. */
    Path output(String name) {
        return path.resolve("logs").resolve("output").resolve(name);
    }
}
