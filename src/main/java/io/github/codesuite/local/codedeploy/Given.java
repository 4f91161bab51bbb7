package io.github.codesuite.local.codedeploy;

import io.github.codesuite.local.codedeploy.state.CodeDeployFaults;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codedeploy.model.ApplicationNameRequiredException;
import software.amazon.awssdk.services.codedeploy.model.CodeDeployException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentConfigNameRequiredException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupNameRequiredException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentIdRequiredException;
import software.amazon.awssdk.services.codedeploy.model.InstanceNameRequiredException;
import software.amazon.awssdk.services.codedeploy.model.InvalidApplicationNameException;
import software.amazon.awssdk.services.codedeploy.model.InvalidDeploymentConfigNameException;
import software.amazon.awssdk.services.codedeploy.model.InvalidDeploymentGroupNameException;
import software.amazon.awssdk.services.codedeploy.model.InvalidDeploymentIdException;
import software.amazon.awssdk.services.codedeploy.model.InvalidInstanceNameException;

/** What requests must give, and in which form (user guide, limits: names have up to 100 letters, digits and {@code ._+=,@-}). */
final class Given {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._+=,@-]{1,100}");
    private static final Pattern DEPLOYMENT_ID = Pattern.compile("d-[A-Z0-9]{9}");

    private Given() {}

    static String application(@Nullable String name) {
        String given = required(name, ApplicationNameRequiredException.builder(), "An application name is required");
        return matching(NAME, given, InvalidApplicationNameException.builder(), "application name");
    }

    static String group(@Nullable String name) {
        String given =
                required(name, DeploymentGroupNameRequiredException.builder(), "A deployment group name is required");
        return matching(NAME, given, InvalidDeploymentGroupNameException.builder(), "deployment group name");
    }

    static String config(@Nullable String name) {
        String given = required(
                name, DeploymentConfigNameRequiredException.builder(), "A deployment configuration name is required");
        return matching(NAME, given, InvalidDeploymentConfigNameException.builder(), "deployment configuration name");
    }

    static String instance(@Nullable String name) {
        String given = required(name, InstanceNameRequiredException.builder(), "An instance name is required");
        return matching(NAME, given, InvalidInstanceNameException.builder(), "instance name");
    }

    static String deploymentId(@Nullable String id) {
        String given = required(id, DeploymentIdRequiredException.builder(), "A deployment id is required");
        return matching(DEPLOYMENT_ID, given, InvalidDeploymentIdException.builder(), "deployment id");
    }

    /** A value that must be there. */
    static <T> T required(@Nullable T value, CodeDeployException.Builder missing, String message) {
        return Optional.ofNullable(value).orElseThrow(() -> CodeDeployFaults.of(missing, message));
    }

    /** A list that must hold something, and no more than so many. */
    static <T> List<T> some(
            List<T> values, CodeDeployException.Builder missing, int limit, CodeDeployException.Builder tooMany) {
        if (values.isEmpty()) {
            throw CodeDeployFaults.of(missing, "The list is empty");
        }
        if (values.size() > limit) {
            throw CodeDeployFaults.of(tooMany, "The list has " + values.size() + " members, " + limit + " are allowed");
        }
        return values;
    }

    /** Refuses a value other than the only one that the local cloud has. */
    static void only(String member, @Nullable String value, String honoured) {
        if (value != null && !value.equals(honoured)) {
            throw CodeDeployFaults.unsupported(member + " " + value + ", only " + honoured);
        }
    }

    private static String matching(Pattern pattern, String value, CodeDeployException.Builder invalid, String what) {
        if (!pattern.matcher(value).matches()) {
            throw CodeDeployFaults.of(invalid, "The " + what + " has an invalid format: " + value);
        }
        return value;
    }
}
