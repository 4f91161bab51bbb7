package io.github.codesuite.stage.login;

import io.github.codesuite.value.Secret;
import java.nio.file.Path;
import java.util.List;

/** Gradle: an init script of its own, which all builds of the user run (Gradle user manual, "Initialization scripts"). */
final class GradleSetup implements ToolSetup {

    @Override
    public List<String> printed(Site site) {
        return script(site, "System.getenv('" + VARIABLE + "')").lines().toList();
    }

    @Override
    public Path file(Places places, Site site) {
        return places.unless("GRADLE_USER_HOME", ".gradle").resolve("init.d").resolve(site.name() + ".gradle");
    }

    @Override
    public String merged(String before, Site site, Secret token) throws Unmergeable {
        return OwnFile.of(
                before, script(site, "'" + token.reveal().replace("\\", "\\\\").replace("'", "\\'") + "'"));
    }

    private static String script(Site site, String token) {
        return """
                allprojects {
                    repositories {
                        maven {
                            name = '%s'
                            url = uri('%s')
                %s            credentials {
                                username = 'aws'
                                password = %s
                            }
                        }
                    }
                }
                """.formatted(
                        site.name(),
                        site.endpoint(),
                        site.isPlain() ? "            allowInsecureProtocol = true\n" : "",
                        token);
    }
}
