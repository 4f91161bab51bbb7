package io.github.codesuite.mojo.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The local cloud.
 *
 * <table>
 * <caption>Leaves of {@code <local>}</caption>
 * <tr><th>Leaf</th><th>Meaning</th><th>Default</th></tr>
 * <tr><td>{@code home}</td><td>the folder of its state, shared by projects; {@code ~} is your home folder</td><td>{@code ~/.codesuite}</td></tr>
 * <tr><td>{@code instances}</td><td>how many instances a fleet has, 1 to 50</td><td>1</td></tr>
 * <tr><td>{@code passCredentials}</td><td>whether builds and hooks get your {@code AWS_*} variables, and so can reach a real account</td><td>false</td></tr>
 * <tr><td>{@code realPaths}</td><td>whether destinations of an AppSpec are real paths of this machine instead of paths below the instance's folder</td><td>false</td></tr>
 * <tr><td>{@code timeScale}</td><td>not honoured by this version: only 1</td><td>1</td></tr>
 * <tr><td>{@code secrets}</td><td>not honoured by this version</td><td></td></tr>
 * <tr><td>{@code upstreams}</td><td>not honoured by this version</td><td></td></tr>
 * </table>
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
