package io.github.codesuite.mojo;

import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.console.Console;
import io.github.codesuite.mojo.config.ModuleFacts;
import io.github.codesuite.results.Results;
import io.github.codesuite.results.StageResult;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** The first and the last words of a run: who acts where, and how it ended; results become properties of the project. */
final class RunReport {

    private final Console console;
    private final Results results;
    private final SessionState state;
    private final ModuleFacts facts;
    private final MavenProject project;

    RunReport(Console console, Results results, SessionState state, ModuleFacts facts, MavenProject project) {
        this.console = console;
        this.results = results;
        this.state = state;
        this.facts = facts;
        this.project = project;
    }

    /** Says once per cloud who acts where. */
    void starts(CloudIdentity identity) {
        if (state.isFirst("start line " + identity)) {
            console.info(identity.cloud() + " cloud, account " + identity.account() + ", region " + identity.region()
                    + ", " + facts.project().coordinates()
                    + facts.commit().map(commit -> ", commit " + commit).orElse(""));
        }
    }

    /** Fails where a stage did not end well. */
    void ended(List<StageResult> ended) {
        results.properties().forEach(project.getProperties()::setProperty);
        ended.forEach(MavenFailures::failUnlessFine);
    }
}
