package io.github.codesuite.stage.login;

import io.github.codesuite.value.Secret;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** npm: the registry, of all packages or of a scope, and its token under the registry's address (npm documentation, npmrc). */
final class NpmSetup implements ToolSetup {

    @Override
    public List<String> printed(Site site) {
        return settings(site, "${" + VARIABLE + "}").entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    @Override
    public Path file(Places places, Site site) {
        return places.unless("NPM_CONFIG_USERCONFIG", ".npmrc");
    }

    @Override
    public String merged(String before, Site site, Secret token) throws Unmergeable {
        return new SettingLines(before).with(settings(site, token.reveal()));
    }

    private static Map<String, String> settings(Site site, String token) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(
                site.scope().map(scope -> scope + ":").orElse("") + "registry",
                site.endpoint().toString());
        settings.put("//" + site.endpoint().getRawAuthority() + site.endpoint().getRawPath() + ":_authToken", token);
        return settings;
    }
}
