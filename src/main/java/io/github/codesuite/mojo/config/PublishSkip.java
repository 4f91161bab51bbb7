package io.github.codesuite.mojo.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether {@code publish}, which stands in for maven-deploy-plugin, is told to do nothing: by its own properties, or by {@code
 * maven.deploy.skip} as that plugin reads it since 3.0.0-M2: {@code true}, {@code releases} or {@code snapshots}, and everything
 * else is no (maven-deploy-plugin, "deploy:deploy", parameter skip).
 */
public final class PublishSkip {

    /** The goal's own property. */
    public static final String OWN = Parameters.skip("publish").property();

    /** The property of maven-deploy-plugin. */
    public static final String DEPLOY = "maven.deploy.skip";

    private static final Parameter<String> DEPLOY_SKIP =
            new Parameter<>("", DEPLOY, DEPLOY, Parameter.Kind.ONE, Grammar.text());

    private PublishSkip() {}

    /**
     * The property that says so, with its value; empty where the goal acts. Where {@code codesuite.publish.skip} is set, {@code
     * maven.deploy.skip} counts only on the command line, and not at all where both are set there.
     *
     * @param pom {@code <skip>} of the goal's configuration
     * @param deploy {@code <skip>} of maven-deploy-plugin's configuration; empty for none
     */
    public static Optional<String> reason(Settings settings, @Nullable String pom, String deploy, boolean isSnapshot) {
        Optional<String> own = SkipRule.reason(settings, "publish", pom);
        if (own.isPresent() || settings.user(Parameters.skip("publish")).isPresent()) {
            return own.map(property -> property + " is true");
        }
        boolean isToldToAct = settings.get(Parameters.skip("publish"), null).isPresent();
        Optional<String> word = isToldToAct ? settings.user(DEPLOY_SKIP) : settings.get(DEPLOY_SKIP, deploy);
        return word.filter(value -> skips(value, isSnapshot)).map(value -> DEPLOY + " is " + value);
    }

    /** Whether maven-deploy-plugin does nothing for a value of its parameter. */
    public static boolean skips(String value, boolean isSnapshot) {
        return Boolean.parseBoolean(value) || value.equals(isSnapshot ? "snapshots" : "releases");
    }
}
