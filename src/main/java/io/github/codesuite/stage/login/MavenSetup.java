package io.github.codesuite.stage.login;

import io.github.codesuite.value.Secret;
import java.nio.file.Path;
import java.util.List;

/** {@code settings.xml}: a server, and a profile that is active, with the repository for dependencies and for plugins. */
final class MavenSetup implements ToolSetup {

    @Override
    public List<String> printed(Site site) {
        String whole = "<settings>\n<servers>\n" + server(site, "${env." + VARIABLE + "}") + "</servers>\n<profiles>\n"
                + profile(site) + "</profiles>\n<activeProfiles>\n" + active(site) + "</activeProfiles>\n</settings>";
        return whole.lines().toList();
    }

    @Override
    public Path file(Places places, Site site) {
        return places.settingsXml();
    }

    @Override
    public String merged(String before, Site site, Secret token) throws Unmergeable {
        String empty = "<settings>\n</settings>\n";
        return new SettingsText(before.isBlank() ? empty : before)
                .with("servers", site.name(), server(site, escaped(token.reveal())))
                .with("profiles", site.name(), profile(site))
                .with("activeProfiles", site.name(), active(site))
                .text();
    }

    private static String server(Site site, String password) {
        return """
                  <server>
                    <id>%s</id>
                    <username>aws</username>
                    <password>%s</password>
                  </server>
                """.formatted(site.name(), password);
    }

    private static String profile(Site site) {
        return """
                  <profile>
                    <id>%1$s</id>
                    <repositories>
                      <repository>
                        <id>%1$s</id>
                        <url>%2$s</url>
                      </repository>
                    </repositories>
                    <pluginRepositories>
                      <pluginRepository>
                        <id>%1$s</id>
                        <url>%2$s</url>
                      </pluginRepository>
                    </pluginRepositories>
                  </profile>
                """.formatted(site.name(), site.endpoint());
    }

    /** Also what Maven reads its own extensions with: it does not look at profiles that are active by default. */
    private static String active(Site site) {
        return "  <activeProfile>" + site.name() + "</activeProfile>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
