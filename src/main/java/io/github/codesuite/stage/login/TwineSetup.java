package io.github.codesuite.stage.login;

import io.github.codesuite.value.Secret;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** twine: a repository of {@code .pypirc} (CodeArtifact user guide, "Configure and use twine"). */
final class TwineSetup implements ToolSetup {

    private static final String INDEX_SERVERS = "index-servers";

    @Override
    public List<String> printed(Site site) {
        return List.of(
                "export TWINE_REPOSITORY_URL=\"" + site.endpoint() + "\"",
                "export TWINE_USERNAME=aws TWINE_PASSWORD=\"$" + VARIABLE + "\"");
    }

    @Override
    public Path file(Places places, Site site) {
        return places.home().resolve(".pypirc");
    }

    @Override
    public String merged(String before, Site site, Secret token) throws Unmergeable {
        SettingLines old = new SettingLines(before);
        Set<String> servers = new LinkedHashSet<>(
                List.of(old.value("distutils", INDEX_SERVERS).split("\\s+", -1)));
        servers.removeIf(String::isBlank);
        servers.add(site.name());
        String listed = old.with("distutils", Map.of(INDEX_SERVERS, "\n    " + String.join("\n    ", servers)));
        Map<String, String> account = new LinkedHashMap<>();
        account.put("repository", site.endpoint().toString());
        account.put("username", "aws");
        account.put("password", token.reveal());
        return new SettingLines(listed).with(site.name(), account);
    }
}
