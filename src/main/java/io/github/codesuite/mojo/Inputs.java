package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CloudChoice;
import io.github.codesuite.mojo.config.CodeArtifactConfig;
import io.github.codesuite.mojo.config.CodeBuildConfig;
import io.github.codesuite.mojo.config.CodeDeployConfig;
import io.github.codesuite.mojo.config.Defaults;
import io.github.codesuite.mojo.config.LocalConfig;
import io.github.codesuite.mojo.config.ModuleFacts;
import io.github.codesuite.mojo.config.RunChoice;
import io.github.codesuite.mojo.config.Settings;
import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.problem.ProblemsException;
import io.github.codesuite.stage.build.BuildRequest;
import io.github.codesuite.stage.bundle.BundleRequest;
import io.github.codesuite.stage.deploy.DeployRequest;
import io.github.codesuite.stage.publish.PublishRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;

/**
 * All that one execution of a goal was told, made into requests. Usable after {@link #check(Consumer)} has found no error.
 *
 * @param elements the elements of the POM's configuration
 */
record Inputs(
        Settings settings, CloudChoice cloud, RunChoice run, Defaults defaults, ModuleFacts facts, Elements elements) {

    /** The elements of the POM's configuration; those that are not there are empty. */
    record Elements(
            CodeBuildConfig codeBuild,
            CodeDeployConfig codeDeploy,
            CodeArtifactConfig codeArtifact,
            LocalConfig local) {

        /** Elements that are all empty: every value comes from the settings. */
        static Elements empty() {
            return new Elements(
                    new CodeBuildConfig(), new CodeDeployConfig(), new CodeArtifactConfig(), new LocalConfig());
        }
    }

    /** What an execution is told; what is wrong with it is in the settings' problems. */
    static Inputs of(MavenSession session, Settings settings, ModuleFacts facts, Elements elements, Path userHome) {
        CloudChoice cloud =
                CloudChoice.read(settings, facts.common(), elements.local().toChoice(settings, userHome));
        RunChoice run = RunChoice.read(
                settings,
                facts.common(),
                facts.project().rootdir(),
                MavenFacts.rootBuildDirectory(session).resolve("codesuite"));
        Defaults defaults = Clouds.defaults(cloud, facts.project().artifactId());
        return new Inputs(settings, cloud, run, defaults, facts, elements);
    }

    BuildRequest build() {
        return elements.codeBuild().toRequest(settings, facts, defaults);
    }

    BundleRequest bundle() {
        return elements.codeDeploy().toBundleRequest(settings, facts);
    }

    DeployRequest deploy() {
        return elements.codeDeploy().toRequest(settings, facts, defaults);
    }

    PublishRequest publish() {
        return elements.codeArtifact().toRequest(settings, facts, defaults);
    }

    /** Asks the stage's own check of the request, where the request could be made; what it finds gets the user's places. */
    void ask(Consumer<Problems> stage) {
        if (!settings.problems().hasErrors()) {
            Problems found = new Problems();
            stage.accept(found);
            found.all().forEach(problem -> settings.problems().add(placed(problem)));
        }
    }

    /**
     * Ends here where something is wrong.
     *
     * @param warn takes what AWS would accept
     * @throws ProblemsException if something is wrong; under {@code strict} also if there are warnings
     */
    void check(Consumer<String> warn) {
        Problems problems = settings.problems();
        problems.throwIfAny();
        List<Problem> warnings = problems.all();
        if (run.strict() && !warnings.isEmpty()) {
            throw new ProblemsException(warnings);
        }
        warnings.forEach(warning -> warn.accept(warning.toString()));
    }

    /** A stage knows a parameter by its property only, and the buildspec by its path in the source. */
    private Problem placed(Problem problem) {
        Location found = problem.location();
        if (found.line() == 0 && settings.placeOf(found.source()).isPresent()) {
            return problem.at(settings.placeOf(found.source()).get());
        }
        return found.source().equals(CodeBuildConfig.buildspecName(settings))
                ? problem.at(Location.of(
                        shown(facts.project().basedir().resolve(found.source())), found.line(), found.column()))
                : problem;
    }

    /** Reports that something does not fit together. */
    void refuse(String found, String remedy) {
        settings.problems().error(Location.of(pom()), found, remedy);
    }

    /** Reports that something may not be meant. */
    void warn(String found, String remedy) {
        settings.problems().warning(Location.of(pom()), found, remedy);
    }

    private String pom() {
        Path file = facts.project().pomFile();
        if (!Files.isRegularFile(file)) {
            return "command line";
        }
        return shown(file);
    }

    private String shown(Path file) {
        Path rootdir = facts.project().rootdir();
        return file.startsWith(rootdir) ? rootdir.relativize(file).toString() : file.toString();
    }
}
