package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CodeDeployConfig;
import io.github.codesuite.stage.bundle.BundleRequest;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the CodeDeploy revision of a module: a reproducible zip of the AppSpec, its scripts and sources, and the main artifact, at
 * {@code target/codesuite/<artifactId>-<version>-revision.zip}. It acts in a module whose folder has the AppSpec, or whose own POM
 * names one; elsewhere it says so in one line. It does the same for both clouds, and needs neither.
 *
 * @since 0.1.0
 */
@Mojo(name = "bundle", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true, requiresOnline = false)
public final class BundleMojo extends StageMojo {

    /**
     * What CodeDeploy deploys: of its leaves, {@code appspec} and {@code files} say what the revision contains. Each leaf is also a
     * property, such as {@code codesuite.codeDeploy.appspec}. Default: {@code appspec.yml}, what it names, and the main artifact. The goal {@code deploy} lists all leaves.
     *
     * @since 0.1.0
     */
    @Parameter
    private @Nullable CodeDeployConfig codeDeploy;

    @Override
    String goal() {
        return "bundle";
    }

    @Override
    Inputs.Elements elements() {
        return DeployMojo.elements(codeDeploy);
    }

    @Override
    void act(GoalRun run) throws IOException {
        if (!run.acts()) {
            return;
        }
        BundleRequest request = run.inputs().bundle();
        // The stage itself checks the AppSpec and says its warnings: once is enough.
        run.check(problems -> {});
        run.stages().bundle(request);
        run.hasBundled();
    }
}
