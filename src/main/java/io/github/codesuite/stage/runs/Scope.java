package io.github.codesuite.stage.runs;

import java.util.List;
import java.util.Set;

/**
 * Which builds and deployments are a project's.
 *
 * @param projects CodeBuild projects
 * @param groups deployment groups
 * @param known ids that the project's last run has written down
 * @param everything whether all of the account are, where there is no project
 */
public record Scope(Set<String> projects, Set<Group> groups, List<String> known, boolean everything) {

    /** A deployment group of an application. */
    public record Group(String application, String name) {}

    public Scope {
        projects = Set.copyOf(projects);
        groups = Set.copyOf(groups);
        known = List.copyOf(known);
    }
}
