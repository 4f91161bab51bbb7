package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CloudChoice;
import io.github.codesuite.mojo.config.CodeArtifactConfig;
import io.github.codesuite.mojo.config.LocalConfig;
import io.github.codesuite.mojo.config.Places;
import io.github.codesuite.mojo.config.Settings;
import io.github.codesuite.mojo.config.Target;
import io.github.codesuite.mojo.login.GivenToken;
import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.value.CodeArtifactEndpoint;
import io.github.codesuite.value.Secret;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/**
 * What a session is told that decides how it logs in: by the command line, and by the top level project as soon as that is read.
 *
 * @param given the token of the environment
 * @param identity as whom AWS is asked
 */
record LoginSettings(CloudChoice cloud, GivenToken given, LoginIdentity identity) {

    static LoginSettings of(MavenSession session) {
        MavenSurroundings surroundings = MavenSurroundings.of(session);
        Settings settings = settings(session);
        CloudChoice cloud =
                CloudChoice.read(settings, Map.of(), new LocalConfig().toChoice(settings, surroundings.userHome()));
        Optional<Secret> token = Optional.ofNullable(surroundings.environment().get(GivenToken.VARIABLE))
                .map(String::trim)
                .filter(text -> !text.isEmpty())
                .map(Secret::of);
        GivenToken given = new GivenToken(
                token,
                settings.get(CodeArtifactConfig.DOMAIN, null),
                settings.get(CodeArtifactConfig.DOMAIN_OWNER, null));
        return new LoginSettings(cloud, given, new LoginIdentity(cloud, surroundings));
    }

    /** The endpoint of CodeArtifact that a URL is: of AWS, or of the local cloud that is served at the configured place. */
    Optional<CodeArtifactEndpoint> endpoint(String url) {
        return CodeArtifactEndpoint.parse(url)
                .or(() -> cloud.endpoint().flatMap(served -> CodeArtifactEndpoint.parse(url, served)));
    }

    /** The cloud that knows an endpoint: a host of AWS is never asked for at a local cloud. */
    CloudChoice choice(CodeArtifactEndpoint endpoint) {
        return endpoint.region().isEmpty()
                ? cloud
                : new CloudChoice(
                        Target.AWS,
                        endpoint.region(),
                        cloud.profile(),
                        cloud.roleArn(),
                        cloud.externalId(),
                        cloud.serverId(),
                        cloud.isLocal() ? Optional.empty() : cloud.endpoint(),
                        cloud.expectedAccount(),
                        cloud.retries(),
                        cloud.local());
    }

    /** What is wrong with a value is said by the check of the session; here it counts as not set. */
    private static Settings settings(MavenSession session) {
        return session.getTopLevelProject() == null
                ? new Settings(
                        ModuleSettings.texts(session.getUserProperties()),
                        Map.of(),
                        Places.everywhere(Location.of("command line")),
                        new Problems())
                : ModuleSettings.planned(session, session.getTopLevelProject(), "default", new Problems())
                        .settings();
    }
}
