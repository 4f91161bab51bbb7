package io.github.codesuite.follow;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.cloud.Pace;
import io.github.codesuite.cloud.Transfer;
import java.time.Duration;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.sts.StsClient;

/** A cloud of scripted clients, at AWS's pace. */
public final class ScriptedCloud implements Cloud {

    public final ScriptedCodeBuild codeBuild = new ScriptedCodeBuild();
    public final ScriptedCodeDeploy codeDeploy = new ScriptedCodeDeploy();
    public final ScriptedLogs logs = new ScriptedLogs();
    public final ScriptedS3 s3 = new ScriptedS3();
    private final Pace pace;

    public ScriptedCloud() {
        this(new Pace(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(30)));
    }

    public ScriptedCloud(Pace pace) {
        this.pace = pace;
    }

    @Override
    public CloudIdentity identity() {
        throw new AssertionError("nobody expected this");
    }

    @Override
    public ScriptedCodeBuild codeBuild() {
        return codeBuild;
    }

    @Override
    public ScriptedCodeDeploy codeDeploy() {
        return codeDeploy;
    }

    @Override
    public CodeartifactClient codeArtifact() {
        throw new AssertionError("nobody expected this");
    }

    @Override
    public ScriptedS3 s3() {
        return s3;
    }

    @Override
    public ScriptedLogs logs() {
        return logs;
    }

    @Override
    public StsClient sts() {
        throw new AssertionError("nobody expected this");
    }

    @Override
    public Transfer transfer() {
        throw new AssertionError("nobody expected this");
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public void close() {}
}
