package io.github.codesuite.local;

import java.nio.file.Path;
import java.util.List;

/** The folders of the local cloud, one per service. */
public record LocalHome(Path root) {

    /** Buckets. */
    public Path s3() {
        return root.resolve("s3");
    }

    /** Log groups. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Projects, builds and reports. */
    public Path codeBuild() {
        return root.resolve("codebuild");
    }

    /** Applications, groups, instances and deployments. */
    public Path codeDeploy() {
        return root.resolve("codedeploy");
    }

    /** Domains and repositories. */
    public Path codeArtifact() {
        return root.resolve("codeartifact");
    }

    /** Config and credentials files that builds and hooks see instead of the user's. */
    public Path aws() {
        return root.resolve("aws");
    }

    /** The record and the log of the process that serves the home. */
    public Path keeper() {
        return root.resolve("keeper");
    }

    /** All of them: what belongs to the local cloud, and nothing else that may lie in its home. */
    List<Path> all() {
        return List.of(s3(), logs(), codeBuild(), codeDeploy(), codeArtifact(), aws(), keeper());
    }
}
