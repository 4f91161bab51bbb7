package io.github.codesuite.local.codebuild.run;

import io.github.codesuite.local.codebuild.state.BuildRecord;
import io.github.codesuite.local.codebuild.state.EnvironmentSettings;
import io.github.codesuite.local.codebuild.state.Variable;
import io.github.codesuite.spec.buildspec.Buildspec;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What DOWNLOAD_SOURCE does: source, buildspec, environment, shell. */
final class Preparation {

    /** What the phases run with. */
    record Prepared(Buildspec buildspec, ShellProgram shell, Map<String, String> environment) {}

    private final Surroundings around;
    private final Workspace workspace;
    private final BuildLog log;

    Preparation(Surroundings around, Workspace workspace, BuildLog log) {
        this.around = around;
        this.workspace = workspace;
        this.log = log;
    }

    Prepared prepare(BuildRecord build) throws IOException, PhaseFailedException {
        log.container("Waiting for DOWNLOAD_SOURCE");
        new SourceDownload(around.s3().get()).into(workspace, build.settings());
        log.container("Phase is DOWNLOAD_SOURCE");
        log.container("CODEBUILD_SRC_DIR=" + workspace.source());
        sayWhatDoesNotApply(build);
        Buildspec buildspec = buildspec(build);
        buildspec.ignoredLocally().forEach(ignored -> log.container("Ignoring " + ignored));
        log.container("Processing environment variables");
        Map<String, String> environment = BuildEnvironment.of(
                build, around.tools().childEnvironment(), buildspec.env().variables(), workspace.source());
        log.hideSecretsOf(environment);
        sayPhases(buildspec);
        return new Prepared(buildspec, shell(buildspec, environment), environment);
    }

    private Buildspec buildspec(BuildRecord build) throws IOException, PhaseFailedException {
        BuildspecFile file = BuildspecFile.find(build.settings().source(), workspace);
        log.container("YAML location is " + file.file());
        return file.read(workspace.source());
    }

    private void sayWhatDoesNotApply(BuildRecord build) {
        EnvironmentSettings environment = build.settings().environment();
        environment.variables().stream()
                .map(Variable::name)
                .filter(name -> name.startsWith(BuildEnvironment.RESERVED))
                .forEach(name -> log.container("The variable " + name + " is CodeBuild's own: its value is not taken"));
        log.container("The build runs on this machine, not in a container: image " + environment.image()
                + ", compute type " + environment.computeType() + ", environment type " + environment.type()
                + ", privileged mode " + environment.privileged() + " and service role "
                + build.settings().serviceRole() + " do not apply");
    }

    private void sayPhases(Buildspec buildspec) {
        buildspec.phases().stream()
                .filter(phase -> !phase.runtimeVersions().isEmpty())
                .forEach(phase -> log.container("Skipping install of runtimes " + phase.runtimeVersions()
                        + ": commands find the tools of this machine"));
        log.container("Moving to directory " + workspace.source());
        log.container("Phases found in YAML: " + buildspec.phases().size());
        buildspec
                .phases()
                .forEach(phase -> log.container(
                        " " + phase.name() + ": " + phase.commands().size() + " commands"));
    }

    private static ShellProgram shell(Buildspec buildspec, Map<String, String> environment)
            throws PhaseFailedException {
        Optional<String> wanted = buildspec.env().shell();
        Optional<ShellProgram> found = ShellProgram.find(wanted, environment.getOrDefault("PATH", ""));
        if (found.isEmpty()) {
            throw new PhaseFailedException(
                    PhaseFailedException.YAML_FILE_ERROR,
                    "env.shell: this machine has no shell " + wanted.orElse("sh"));
        }
        return found.get();
    }
}
