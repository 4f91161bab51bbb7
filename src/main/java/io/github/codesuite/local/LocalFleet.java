package io.github.codesuite.local;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.ApplicationAlreadyExistsException;
import software.amazon.awssdk.services.codedeploy.model.AutoRollbackEvent;
import software.amazon.awssdk.services.codedeploy.model.ComputePlatform;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentGroupRequest;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupAlreadyExistsException;
import software.amazon.awssdk.services.codedeploy.model.InstanceNameAlreadyRegisteredException;
import software.amazon.awssdk.services.codedeploy.model.InstanceNotRegisteredException;
import software.amazon.awssdk.services.codedeploy.model.Tag;
import software.amazon.awssdk.services.codedeploy.model.TagFilter;
import software.amazon.awssdk.services.codedeploy.model.TagFilterType;

/** The fleet of one deployment group: on-premises instances that the group finds by a tag. */
final class LocalFleet {

    /** The tag's key; its value is {@code <application>/<group>}. */
    static final String TAG = "codesuite:fleet";

    private static final String USER = "arn:aws:iam::000000000000:user/codesuite/";
    private static final String ROLE = "arn:aws:iam::000000000000:role/codesuite-local";

    private final CodeDeployClient codeDeploy;
    private final String application;
    private final String group;

    LocalFleet(CodeDeployClient codeDeploy, String application, String group) {
        this.codeDeploy = codeDeploy;
        this.application = application;
        this.group = group;
    }

    /**
     * Makes the application, the group and as many instances; deregisters surplus ones.
     *
     * @return a line for each instance, with its port and folder
     */
    List<String> ensure(int instances) {
        Ensure.done(
                () -> codeDeploy.createApplication(
                        create -> create.applicationName(application).computePlatform(ComputePlatform.SERVER)),
                ApplicationAlreadyExistsException.class);
        Ensure.done(
                () -> codeDeploy.createDeploymentGroup(groupRequest()), DeploymentGroupAlreadyExistsException.class);
        Set<String> wanted = IntStream.rangeClosed(1, instances)
                .mapToObj(number -> application + "-" + group + "-" + number)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = Instances.registered(codeDeploy, filter());
        wanted.stream().filter(name -> !there.contains(name)).forEach(this::register);
        there.stream().filter(name -> !wanted.contains(name)).forEach(this::deregister);
        return Instances.described(codeDeploy, wanted);
    }

    /** A registration that was cut off before the tag is completed. */
    private void register(String name) {
        Ensure.done(
                () -> codeDeploy.registerOnPremisesInstance(
                        register -> register.instanceName(name).iamUserArn(USER + name)),
                InstanceNameAlreadyRegisteredException.class);
        Instances.fleet(codeDeploy, name)
                .filter(other -> !other.equals(fleet()))
                .ifPresent(other -> {
                    throw new IllegalStateException("The instance " + name + " belongs to the fleet " + other
                            + ": the deployment group " + group + " of " + application + " needs another name");
                });
        codeDeploy.addTagsToOnPremisesInstances(add -> add.instanceNames(name)
                .tags(Tag.builder().key(TAG).value(fleet()).build()));
    }

    private void deregister(String name) {
        Ensure.done(
                () -> codeDeploy.deregisterOnPremisesInstance(deregister -> deregister.instanceName(name)),
                InstanceNotRegisteredException.class);
    }

    private CreateDeploymentGroupRequest groupRequest() {
        return CreateDeploymentGroupRequest.builder()
                .applicationName(application)
                .deploymentGroupName(group)
                .deploymentConfigName("CodeDeployDefault.OneAtATime")
                .serviceRoleArn(ROLE)
                .onPremisesInstanceTagFilters(filter())
                .autoRollbackConfiguration(
                        rollback -> rollback.enabled(true).events(AutoRollbackEvent.DEPLOYMENT_FAILURE))
                .build();
    }

    private TagFilter filter() {
        return TagFilter.builder()
                .key(TAG)
                .value(fleet())
                .type(TagFilterType.KEY_AND_VALUE)
                .build();
    }

    private String fleet() {
        return application + "/" + group;
    }
}
