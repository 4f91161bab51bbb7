package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CodeArtifactConfig;
import io.github.codesuite.project.ArtifactFile;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.stage.publish.PublishRequest;
import io.github.codesuite.stage.publish.PublishStage;
import io.github.codesuite.stage.publish.format.Declared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Publishes POMs, main and attached artifacts, signatures too, to CodeArtifact, with their checksums, {@code maven-metadata.xml} last.
 * It acts at the end of the reactor, for all modules together, and not at all where a module has failed; {@code atEnd=false} lets it
 * act at once. Two executions in one module count as two that are waited for, and publish the module once, with the artifacts of the
 * last one. What an interrupted reactor has left is published by the build that resumes it with {@code -rf}, if its files still match.
 *
 * <p>It takes the place of maven-deploy-plugin, which the plugin's extension takes out of the lifecycle, and like that it leaves out
 * modules where {@code maven.deploy.skip}, a property or that plugin's {@code <skip>}, is {@code true}, is {@code releases} and the
 * module a release, or is {@code snapshots} and the module a snapshot; {@code codesuite.publish.skip} counts before it. Where that
 * leaves nothing to publish in the whole reactor, the goal fails. On the local cloud the
 * repository is a Maven 2 layout in {@code local.home}.
 *
 * @since 0.1.0
 */
@Mojo(name = "publish", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true, requiresOnline = false)
public final class PublishMojo extends StageMojo {

    /**
     * Where CodeArtifact keeps what is published: {@code domain}, {@code repository}, {@code snapshotRepository} and more. Each leaf
     * is also a property, such as {@code codesuite.codeArtifact.domain}. Default: on the local cloud domain {@code local}, repository
     * {@code maven}; on AWS {@code domain} and {@code repository} must be set.
     * <ul>
     *   <li>{@code domain}: the CodeArtifact domain; default: locally {@code local}; on AWS it must be set</li>
     *   <li>{@code domainOwner}: the account of the domain, 12 digits, where it is not the caller's; default: the caller's account</li>
     *   <li>{@code repository}: the repository; default: locally {@code maven}; on AWS it must be set</li>
     *   <li>{@code snapshotRepository}: the repository for snapshots; default: {@code repository}, unless that is by its name for
     *       releases only, such as {@code acme-releases}</li>
     *   <li>{@code atEnd}: whether publishing waits for the end of the reactor; default: true</li>
     *   <li>{@code packages}: packages beside the Maven artifacts, which go to {@code repository}; in the POM only. Each
     *       {@code <package>} has a {@code format} ({@code npm}, {@code pypi} or {@code generic}) and {@code files} (a .tgz; wheels
     *       and source distributions; any files); {@code namespace}, {@code name} and {@code version} are read from an npm or PyPI
     *       package, must agree with it where they are set, and are what a generic package is called; {@code tag} is the npm
     *       dist-tag (default: {@code latest}, but of a prerelease it must be set); default: none</li>
     * </ul>
     *
     * @since 0.1.0
     */
    @Parameter
    private @Nullable CodeArtifactConfig codeArtifact;

    @Override
    String goal() {
        return "publish";
    }

    @Override
    Inputs.Elements elements() {
        return elements(codeArtifact);
    }

    static Inputs.Elements elements(@Nullable CodeArtifactConfig codeArtifact) {
        Inputs.Elements none = Inputs.Elements.empty();
        return codeArtifact == null
                ? none
                : new Inputs.Elements(none.codeBuild(), none.codeDeploy(), codeArtifact, none.local());
    }

    @Override
    void act(GoalRun run) throws IOException {
        Inputs inputs = run.inputs();
        PublishRequest request = inputs.publish();
        boolean atEnd = inputs.elements().codeArtifact().atEnd(inputs.settings());
        if (run.lacksArtifact()) {
            inputs.refuse(
                    inputs.facts().project().coordinates() + " has no main artifact",
                    "run the phase package in the same build, as in mvn deploy");
        }
        if (run.isDeployedTwice()) {
            inputs.refuse(
                    "maven-deploy-plugin is bound beside publish, so that the module would be deployed twice",
                    "add <extensions>true</extensions> to this plugin, which takes maven-deploy-plugin out, or set"
                            + " <maven.deploy.skip>true</maven.deploy.skip> and, so that it is not meant for publish too,"
                            + " <codesuite.publish.skip>false</codesuite.publish.skip>");
        }
        run.check(problems -> PublishStage.check(request, problems));
        if (atEnd) {
            run.waitForTheEnd(files(request));
        } else {
            run.stages().publish(inputs.cloud(), request);
            run.arrive();
        }
    }

    @Override
    void passBy(GoalRun run, String skip) throws IOException {
        run.publishesNothing(skip);
    }

    private static List<Path> files(PublishRequest request) {
        List<Path> files = new ArrayList<>();
        for (ProjectFacts module : request.modules()) {
            files.add(module.pomFile());
            module.artifacts().stream().map(ArtifactFile::file).forEach(files::add);
        }
        request.packages().stream().map(Declared::files).forEach(files::addAll);
        return files;
    }
}
