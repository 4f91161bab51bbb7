package io.github.codesuite.mojo.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a goal is told to do nothing: {@code codesuite.<goal>.skip} or {@code codesuite.skip}. */
public final class SkipRule {

    private SkipRule() {}

    /**
     * The property that says so; empty where the goal acts. The command line counts before the POM, and there the goal's own
     * property before the common one. In the POM a goal that is told to be skipped by either is skipped.
     *
     * @param pom {@code <skip>} of the goal's configuration
     */
    public static Optional<String> reason(Settings settings, String goal, @Nullable String pom) {
        Parameter<Boolean> own = Parameters.skip(goal);
        Optional<Boolean> ownUser = settings.user(own);
        if (ownUser.isPresent()) {
            return said(own, ownUser);
        }
        Optional<Boolean> commonUser = settings.user(CommonParameters.SKIP);
        if (commonUser.isPresent()) {
            return said(CommonParameters.SKIP, commonUser);
        }
        return said(own, settings.get(own, null))
                .or(() -> said(CommonParameters.SKIP, settings.get(CommonParameters.SKIP, pom)));
    }

    private static Optional<String> said(Parameter<Boolean> parameter, Optional<Boolean> skipped) {
        return skipped.filter(yes -> yes).map(yes -> parameter.property());
    }
}
