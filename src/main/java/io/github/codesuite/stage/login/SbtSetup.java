package io.github.codesuite.stage.login;

import io.github.codesuite.value.Secret;
import java.nio.file.Path;
import java.util.List;

/** sbt 1: a file of its own in the user's settings. The realm is what CodeArtifact names: domain and repository. */
final class SbtSetup implements ToolSetup {

    @Override
    public List<String> printed(Site site) {
        return settings(site, "sys.env.getOrElse(\"" + VARIABLE + "\", \"\")")
                .lines()
                .toList();
    }

    @Override
    public Path file(Places places, Site site) {
        return places.home().resolve(".sbt").resolve("1.0").resolve(site.name() + ".sbt");
    }

    @Override
    public String merged(String before, Site site, Secret token) throws Unmergeable {
        return OwnFile.of(
                before,
                settings(site, "\"" + token.reveal().replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
    }

    private static String settings(Site site, String token) {
        return """
                resolvers += (%s at %s)%s
                credentials += Credentials(%s, %s, "aws", %s)
                """.formatted(
                        quoted(site.name()),
                        quoted(site.endpoint().toString()),
                        site.isPlain() ? ".withAllowInsecureProtocol(true)" : "",
                        quoted(site.domain() + "/" + site.repository()),
                        quoted(site.endpoint().getHost()),
                        token);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
