package io.github.codesuite.mojo.config;

import io.github.codesuite.cloud.PublicRepository;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The local cloud.
 */
public final class LocalConfig {

    static final String ELEMENT = "local";
    /** {@code home}: also read by the extension, before there are beans. */
    public static final Parameter<String> HOME = Parameter.leaf(ELEMENT, "home", Grammar.text());

    static final Parameter<Integer> INSTANCES = Parameter.leaf(ELEMENT, "instances", Grammar.count(1, 50));
    static final Parameter<Boolean> PASS_CREDENTIALS = Parameter.leaf(ELEMENT, "passCredentials", Grammar.truth());
    static final Parameter<Boolean> REAL_PATHS = Parameter.leaf(ELEMENT, "realPaths", Grammar.truth());
    static final Parameter<String> TIME_SCALE = Parameter.later(ELEMENT, "timeScale", "1");
    static final Parameter<String> SECRETS = Parameter.later(ELEMENT, "secrets", "");
    static final Parameter<Map<PublicRepository, URI>> UPSTREAMS =
            Parameter.leaf(ELEMENT, "upstreams", UpstreamList.grammar());

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
        return new LocalChoice(
                home(settings.get(HOME, home), userHome),
                settings.get(INSTANCES, instances, 1),
                settings.get(PASS_CREDENTIALS, passCredentials, false),
                settings.get(REAL_PATHS, realPaths, false),
                settings.get(UPSTREAMS, upstreams, Map.of()),
                settings.get(Parameters.SERVE_IDLE_TIMEOUT, null));
    }

    /**
     * The folder of the local cloud's state.
     *
     * @param written what is configured, if anything is
     */
    public static Path home(Optional<String> written, Path userHome) {
        return written.map(text -> folder(text, userHome)).orElseGet(() -> userHome.resolve(".codesuite"));
    }

    private static Path folder(String text, Path userHome) {
        return text.equals("~") || text.startsWith("~/")
                ? userHome.resolve(text.substring(Math.min(2, text.length()))).normalize()
                : Path.of(text).toAbsolutePath().normalize();
    }
}
