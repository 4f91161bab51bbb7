package io.github.codesuite.local.codebuild.state;

import java.util.List;

/** The build environment: only the variables apply on this machine, the rest is kept and said. */
public record EnvironmentSettings(
        String type, String image, String computeType, boolean privileged, List<Variable> variables) {
    public EnvironmentSettings {
        variables = List.copyOf(variables);
    }
}
