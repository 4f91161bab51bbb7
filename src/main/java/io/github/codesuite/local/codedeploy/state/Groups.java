package io.github.codesuite.local.codedeploy.state;

import io.github.codesuite.local.state.Records;
import io.github.codesuite.local.state.StateLock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupAlreadyExistsException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupDoesNotExistException;

/** The deployment groups. */
public final class Groups {

    private final Records<Group> records;

    Groups(Records<Group> records) {
        this.records = records;
    }

    /** Adds one. */
    public void create(Group group) {
        if (!records.create(Group.key(group.application(), group.name()), group)) {
            throw taken(group);
        }
    }

    /** The group of that name, or the service's exception. */
    public Group get(String application, String name) {
        return find(application, name)
                .orElseThrow(() -> CodeDeployFaults.of(
                        DeploymentGroupDoesNotExistException.builder(),
                        "No Deployment Group found for name: " + name + " in application " + application));
    }

    public Optional<Group> find(String application, String name) {
        return records.read(Group.key(application, name));
    }

    /** The groups of an application. */
    public List<Group> of(String application) {
        return records.all().stream()
                .filter(group -> group.application().equals(application))
                .toList();
    }

    /** Replaces a group, also under another name. */
    public Group update(String application, String name, UnaryOperator<Group> change) {
        try (StateLock lock = records.lock()) {
            Group changed = change.apply(get(application, name));
            if (!changed.name().equals(name)) {
                rename(name, changed);
            } else {
                records.write(Group.key(application, name), changed);
            }
            return changed;
        }
    }

    /** Removes one; a name that is not there is fine. */
    public void delete(String application, String name) {
        records.delete(Group.key(application, name));
    }

    private void rename(String old, Group group) {
        if (find(group.application(), group.name()).isPresent()) {
            throw taken(group);
        }
        records.write(Group.key(group.application(), group.name()), group);
        records.delete(Group.key(group.application(), old));
    }

    private static AwsServiceException taken(Group group) {
        return CodeDeployFaults.of(
                DeploymentGroupAlreadyExistsException.builder(),
                "Deployment group name already exists: " + group.name());
    }
}
