package io.github.codesuite.mojo.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The local cloud.
 */
public final class LocalConfig {

    static final String ELEMENT = "local";
    static final Parameter<String> HOME = Parameter.leaf(ELEMENT, "home", Grammar.text());
    static final Parameter<Integer> INSTANCES = Parameter.leaf(ELEMENT, "instances", Grammar.count(1, 50));
    static final Parameter<Boolean> PASS_CREDENTIALS = Parameter.leaf(ELEMENT, "passCredentials", Grammar.truth());
    static final Parameter<Boolean> REAL_PATHS = Parameter.leaf(ELEMENT, "realPaths", Grammar.truth());
    static final Parameter<String> TIME_SCALE = Parameter.later(ELEMENT, "timeScale", "1");
    static final Parameter<String> SECRETS = Parameter.later(ELEMENT, "secrets", "");
    static final Parameter<String> UPSTREAMS = Parameter.later(ELEMENT, "upstreams", "");

    /** All leaves. */
    static final List<Parameter<?>> ALL =
            List.of(HOME, INSTANCES, PASS_CREDENTIALS, REAL_PATHS, TIME_SCALE, SECRETS, UPSTREAMS);

    private @Nullable String home;
    private @Nullable String instances;
    private @Nullable String passCredentials;
    private @Nullable String realPaths;
    private @Nullable String timeScale;
    private @Nullable String secrets;
    private @Nullable String upstreams;

    /**
     * Translates the element.
     *
     * @param userHome the user's home folder
     */
    public LocalChoice toChoice(Settings settings, Path userHome) {
        settings.get(TIME_SCALE, timeScale);
        settings.get(SECRETS, secrets);
        settings.get(UPSTREAMS, upstreams);
        return new LocalChoice(
                settings.get(HOME, home)
                        .map(text -> folder(text, userHome))
                        .orElseGet(() -> userHome.resolve(".codesuite")),
                settings.get(INSTANCES, instances, 1),
                settings.get(PASS_CREDENTIALS, passCredentials, false),
                settings.get(REAL_PATHS, realPaths, false));
    }

    private static Path folder(String text, Path userHome) {
        return text.equals("~") || text.startsWith("~/")
                ? userHome.resolve(text.substring(Math.min(2, text.length()))).normalize()
                : Path.of(text).toAbsolutePath().normalize();
    }
}
