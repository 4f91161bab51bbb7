package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CodeArtifactConfig;
import io.github.codesuite.stage.login.LoginRequest;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says what other package clients need to use a CodeArtifact repository: npm, pip, twine, Gradle, sbt, and the {@code settings.xml}
 * that Maven without this plugin and IDEs read. What it prints has no token in it, but the variable {@code
 * CODEARTIFACT_AUTH_TOKEN} and the command that sets it, so that nothing secret is in a log. With {@code write} it puts the
 * repository and a token into the clients' own files instead, readable by you only; what else is in them stays, and a file that
 * cannot be understood is left as it is, with all others.
 *
 * <p>Builds with this plugin as an extension need none of it. On the local cloud it tells of repositories that {@code serve} serves.
 *
 * <p>Example: {@code mvn codesuite:login -Dcodesuite.login.tool=npm,pip -Dcodesuite.login.write=true}.
 *
 * @since 0.2.0
 */
@Mojo(name = "login", requiresProject = false, aggregator = true, threadSafe = true, requiresOnline = false)
public final class LoginMojo extends StageMojo {

    /**
     * Which clients: some of {@code npm}, {@code pip}, {@code twine}, {@code gradle}, {@code sbt}, {@code maven}, comma-separated.
     * Default: all when it prints; when it writes they must be named. Example: {@code -Dcodesuite.login.tool=npm,pip}.
     *
     * @since 0.2.0
     */
    @Parameter(property = "codesuite.login.tool")
    private @Nullable String loginTool;

    /**
     * Whether the clients' own files are written, with a token: {@code .npmrc}, {@code pip.conf}, {@code .pypirc}, a script in
     * {@code .gradle/init.d}, a file in {@code .sbt/1.0}, {@code settings.xml}. Default: {@code false}. Example: {@code
     * -Dcodesuite.login.write=true}.
     *
     * @since 0.2.0
     */
    @Parameter(property = "codesuite.login.write")
    private @Nullable String loginWrite;

    /**
     * The npm scope whose packages come from the repository. Default: all packages do. Example: {@code
     * -Dcodesuite.login.scope=@acme}.
     *
     * @since 0.2.0
     */
    @Parameter(property = "codesuite.login.scope")
    private @Nullable String loginScope;

    /**
     * Which repository: {@code domain}, {@code domainOwner} and {@code repository}. Each leaf is also a property, such as {@code
     * codesuite.codeArtifact.domain}. Default: on the local cloud domain {@code local}, repository {@code maven}; on AWS {@code domain}
     * and {@code repository} must be set. The goal {@code publish} lists all leaves.
     *
     * @since 0.2.0
     */
    @Parameter
    private @Nullable CodeArtifactConfig codeArtifact;

    @Override
    String goal() {
        return "login";
    }

    @Override
    Inputs.Elements elements() {
        return PublishMojo.elements(codeArtifact);
    }

    @Override
    void act(GoalRun run) throws IOException {
        LoginRequest request = new LoginInputs(run).read(loginTool, loginWrite, loginScope);
        run.check(problems -> {});
        LoggingIn.run(run, request);
    }
}
