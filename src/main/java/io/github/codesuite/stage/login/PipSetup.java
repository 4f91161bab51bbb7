package io.github.codesuite.stage.login;

import io.github.codesuite.value.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** pip: the index with the token in its address (CodeArtifact user guide, "Configure and use pip"). */
final class PipSetup implements ToolSetup {

    @Override
    public List<String> printed(Site site) {
        return List.of("export PIP_INDEX_URL=\"" + index(site, "$" + VARIABLE) + "\"");
    }

    @Override
    public Path file(Places places, Site site) {
        return places.named("PIP_CONFIG_FILE")
                .orElseGet(() -> places.unless("XDG_CONFIG_HOME", ".config")
                        .resolve("pip")
                        .resolve("pip.conf"));
    }

    @Override
    public String merged(String before, Site site, Secret token) throws Unmergeable {
        return new SettingLines(before).with("global", Map.of("index-url", index(site, token.reveal())));
    }

    private static String index(Site site, String token) {
        return site.with("aws", token) + "simple/";
    }
}
