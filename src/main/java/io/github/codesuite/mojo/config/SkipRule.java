package io.github.codesuite.mojo.config;

import org.jspecify.annotations.Nullable;

/** Whether a goal is told to do nothing: {@code codesuite.<goal>.skip} or {@code codesuite.skip}. */
public final class SkipRule {

    private SkipRule() {}

    /**
     * The command line counts before the POM, and there the goal's own property before the common one. In the POM a goal that
     * is told to be skipped by either is skipped.
     *
     * @param pom {@code <skip>} of the goal's configuration
     */
    public static boolean isSkipped(Settings settings, String goal, @Nullable String pom) {
        Parameter<Boolean> own = Parameters.skip(goal);
        return settings.user(own)
                .or(() -> settings.user(CommonParameters.SKIP))
                .or(() -> settings.get(own, null).filter(skipped -> skipped))
                .or(() -> settings.get(CommonParameters.SKIP, pom))
                .orElse(false);
    }
}
