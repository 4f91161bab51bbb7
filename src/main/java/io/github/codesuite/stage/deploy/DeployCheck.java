package io.github.codesuite.stage.deploy;

import io.github.codesuite.problem.Location;
import io.github.codesuite.problem.NearestMatch;
import io.github.codesuite.problem.Problems;
import java.util.List;

/** What can be known to be wrong before anything is asked or sent; found out without a class of the SDK. */
public final class DeployCheck {

    /** AWS API reference, CreateApplication and CreateDeploymentGroup. */
    private static final int LONGEST_NAME = 100;

    private static final List<String> FILE_EXISTS = List.of("DISALLOW", "OVERWRITE", "RETAIN");

    private final Problems problems;

    private DeployCheck(Problems problems) {
        this.problems = problems;
    }

    /** Checks a request. */
    public static void check(DeployRequest request, Problems problems) {
        if (request instanceof DeployRequest.Servers servers) {
            new DeployCheck(problems).check(servers);
        }
    }

    private void check(DeployRequest.Servers request) {
        checkName("application", request.application());
        checkName("deploymentGroup", request.deploymentGroup());
        request.deploymentConfig().ifPresent(name -> checkName("deploymentConfig", name));
        if (request.bucket().isBlank()) {
            problems.error(
                    at("bucket"), "there is no bucket to upload the revision to", "set <bucket> in <codeDeploy>");
        }
        request.fileExistsBehavior()
                .filter(word -> !FILE_EXISTS.contains(word))
                .ifPresent(word -> problems.error(
                        at("fileExistsBehavior"),
                        "there is no '" + word + "'" + NearestMatch.hint(word, FILE_EXISTS),
                        "allowed are DISALLOW, OVERWRITE and RETAIN"));
    }

    private void checkName(String parameter, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            problems.error(at(parameter), "'" + name + "' cannot be a name", "1 to " + LONGEST_NAME + " characters");
        }
    }

    private static Location at(String parameter) {
        return Location.of("codesuite.codeDeploy." + parameter);
    }
}
