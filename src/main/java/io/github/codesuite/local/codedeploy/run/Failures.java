package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.state.Deployment;
import io.github.codesuite.local.codedeploy.state.Deployment.Failure;
import io.github.codesuite.local.exec.ProcessRecord;

/** Why deployments fail as a whole, with the codes of the API's ErrorCode. */
final class Failures {

    private static final String HEALTH_CONSTRAINTS = "HEALTH_CONSTRAINTS";

    private Failures() {}

    static Failure groupMissing(Deployment deployment) {
        return new Failure(
                "DEPLOYMENT_GROUP_MISSING",
                "The deployment failed because its deployment group "
                        + deployment.placement().group() + " is gone");
    }

    static Failure noInstances(Deployment deployment, int fleet) {
        String why = fleet == 0
                ? "the tags of the deployment group " + deployment.placement().group() + " match no registered instance"
                : "all " + fleet + " instances run the revision already";
        return new Failure("NO_INSTANCES", "The deployment failed because no instances were found: " + why);
    }

    static Failure minimumTooHigh(Deployment deployment) {
        return new Failure(
                HEALTH_CONSTRAINTS,
                "The overall deployment failed because too few healthy instances are available for deployment: the minimum of "
                        + deployment.options().config() + " is not below the number of instances");
    }

    static Failure tooManyFailed() {
        return new Failure(
                HEALTH_CONSTRAINTS,
                "The overall deployment failed because too many individual instances failed deployment, or too few healthy"
                        + " instances are available for deployment");
    }

    static Failure stopped() {
        return new Failure("MANUAL_STOP", "The deployment was stopped on request");
    }

    static Failure closed() {
        return new Failure("MANUAL_STOP", "The deployment was stopped because the local cloud was closed");
    }

    static Failure cutOff(ProcessRecord owner) {
        return new Failure(
                "INTERNAL_ERROR",
                "The deployment was cut off: the process " + owner.pid() + " that carried it out has died");
    }

    static Failure defect(Throwable cause) {
        return new Failure("INTERNAL_ERROR", "The local cloud failed: " + cause);
    }
}
