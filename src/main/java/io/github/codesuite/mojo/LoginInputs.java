package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CloudChoice;
import io.github.codesuite.mojo.config.Parameters;
import io.github.codesuite.mojo.config.Settings;
import io.github.codesuite.stage.login.LoginRequest;
import io.github.codesuite.stage.login.Places;
import io.github.codesuite.stage.login.Tool;
import io.github.codesuite.stage.publish.PublishRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code login} was told, made into a request; what is wrong with it is in the settings' problems. */
final class LoginInputs {

    private final GoalRun run;
    private final Settings settings;

    LoginInputs(GoalRun run) {
        this.run = run;
        this.settings = run.inputs().settings();
    }

    LoginRequest read(@Nullable String tool, @Nullable String write, @Nullable String scope) {
        PublishRequest where = run.inputs().publish();
        boolean writes = settings.get(Parameters.LOGIN_WRITE, write, false);
        Optional<List<Tool>> tools = settings.get(Parameters.LOGIN_TOOL, tool);
        if (writes && tools.isEmpty()) {
            settings.refuse(
                    Parameters.LOGIN_TOOL,
                    tool,
                    "codesuite.login.write is set, and no tool whose files are to be written",
                    "name the tools: -Dcodesuite.login.tool=npm,pip; there are " + Tool.words());
        }
        return new LoginRequest(
                where.domain(),
                where.domainOwner(),
                where.repository(),
                tools.orElse(List.of(Tool.values())),
                settings.get(Parameters.LOGIN_SCOPE, scope),
                writes && !run.inputs().run().dryRun(),
                aws(run.inputs().cloud()),
                places());
    }

    private Places places() {
        MavenSurroundings surroundings = MavenSurroundings.of(run.session());
        File user = run.session().getRequest().getUserSettingsFile();
        Path settingsXml = Optional.ofNullable(user)
                .map(File::toPath)
                .orElseGet(() -> surroundings.userHome().resolve(".m2").resolve("settings.xml"));
        return new Places(surroundings.userHome(), settingsXml, surroundings.environment());
    }

    private static String aws(CloudChoice cloud) {
        if (cloud.isLocal()) {
            return Clouds.aws(cloud);
        }
        return "aws" + cloud.endpoint().map(uri -> " --endpoint-url " + uri).orElse("")
                + cloud.region().map(region -> " --region " + region).orElse("")
                + cloud.profile().map(profile -> " --profile " + profile).orElse("");
    }
}
