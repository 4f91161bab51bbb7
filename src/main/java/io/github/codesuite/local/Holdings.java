package io.github.codesuite.local;

import io.github.codesuite.local.codebuild.state.BuildRecord;
import io.github.codesuite.local.codebuild.state.CodeBuildState;
import io.github.codesuite.local.codedeploy.state.Store;
import io.github.codesuite.local.exec.ProcessRecord;
import java.util.List;
import java.util.stream.Stream;

/** What this process has running in a home, as the records on disk tell it. */
public final class Holdings {

    private final LocalHome home;
    private final long self = ProcessRecord.ofThisProcess().pid();

    public Holdings(LocalHome home) {
        this.home = home;
    }

    /** The ids of its builds and deployments that have not ended. */
    public List<String> ids() {
        Stream<String> builds = new CodeBuildState(home.codeBuild())
                .builds().all().stream()
                        .filter(BuildRecord::isInProgress)
                        .filter(build -> build.owner().pid() == self)
                        .map(BuildRecord::id);
        Stream<String> deployments = new Store(home.codeDeploy())
                .deployments()
                .active()
                .filter(deployment -> deployment.owner().pid() == self)
                .map(deployment -> deployment.id());
        return Stream.concat(builds, deployments).toList();
    }
}
