package io.github.codesuite.local.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.ApplicationAlreadyExistsException;
import software.amazon.awssdk.services.codedeploy.model.ApplicationDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.ApplicationNameRequiredException;
import software.amazon.awssdk.services.codedeploy.model.AutoRollbackEvent;
import software.amazon.awssdk.services.codedeploy.model.ComputePlatform;
import software.amazon.awssdk.services.codedeploy.model.DeploymentConfigDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupAlreadyExistsException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupInfo;
import software.amazon.awssdk.services.codedeploy.model.IamArnRequiredException;
import software.amazon.awssdk.services.codedeploy.model.IamUserArnAlreadyRegisteredException;
import software.amazon.awssdk.services.codedeploy.model.InstanceNameAlreadyRegisteredException;
import software.amazon.awssdk.services.codedeploy.model.InstanceNotRegisteredException;
import software.amazon.awssdk.services.codedeploy.model.InvalidApplicationNameException;
import software.amazon.awssdk.services.codedeploy.model.InvalidDeploymentIdException;
import software.amazon.awssdk.services.codedeploy.model.MinimumHealthyHostsType;
import software.amazon.awssdk.services.codedeploy.model.RegistrationStatus;
import software.amazon.awssdk.services.codedeploy.model.RevisionDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocation;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocationType;
import software.amazon.awssdk.services.codedeploy.model.RoleRequiredException;
import software.amazon.awssdk.services.codedeploy.model.Tag;
import software.amazon.awssdk.services.codedeploy.model.TagFilter;
import software.amazon.awssdk.services.codedeploy.model.TagFilterType;

/** What CodeDeploy's API reference says of applications, groups, instances, configurations and revisions. */
abstract class CodeDeployContract {

    private static final String ROLE = "arn:aws:iam::000000000000:role/codedeploy";

    abstract CodeDeployClient client();

    @Test
    void createsShowsListsAndDeletesApplications() {
        String id = client().createApplication(create -> create.applicationName("orders"))
                .applicationId();

        assertThat(client().getApplication(get -> get.applicationName("orders")).application())
                .satisfies(application -> {
                    assertThat(application.applicationId()).isEqualTo(id);
                    assertThat(application.computePlatform()).isEqualTo(ComputePlatform.SERVER);
                    assertThat(application.linkedToGitHub()).isFalse();
                });
        assertThat(client().listApplications().applications()).contains("orders");
        assertThatExceptionOfType(ApplicationAlreadyExistsException.class)
                .isThrownBy(() -> client().createApplication(create -> create.applicationName("orders")))
                .satisfies(thrown -> assertThat(thrown.awsErrorDetails().errorCode())
                        .isEqualTo("ApplicationAlreadyExistsException"));

        client().deleteApplication(delete -> delete.applicationName("orders"));

        assertThatExceptionOfType(ApplicationDoesNotExistException.class)
                .isThrownBy(() -> client().getApplication(get -> get.applicationName("orders")));
    }

    @Test
    void namesAreRequiredAndChecked() {
        assertThatExceptionOfType(ApplicationNameRequiredException.class)
                .isThrownBy(() -> client().createApplication(create -> {}));
        assertThatExceptionOfType(InvalidApplicationNameException.class)
                .isThrownBy(() -> client().createApplication(create -> create.applicationName("a/b")));
        assertThatExceptionOfType(InvalidDeploymentIdException.class)
                .isThrownBy(() -> client().getDeployment(get -> get.deploymentId("../x")));
        assertThatExceptionOfType(DeploymentDoesNotExistException.class)
                .isThrownBy(() -> client().getDeployment(get -> get.deploymentId("d-ABCDEF123")));
    }

    @Test
    void createsChangesRenamesAndDeletesGroups() {
        client().createApplication(create -> create.applicationName("orders"));
        String id = createGroup("local");
        assertThatExceptionOfType(DeploymentGroupAlreadyExistsException.class).isThrownBy(() -> createGroup("local"));

        client().updateDeploymentGroup(update -> update.applicationName("orders")
                .currentDeploymentGroupName("local")
                .newDeploymentGroupName("staging")
                .deploymentConfigName("CodeDeployDefault.HalfAtATime")
                .autoRollbackConfiguration(
                        rollback -> rollback.enabled(true).events(AutoRollbackEvent.DEPLOYMENT_FAILURE)));

        DeploymentGroupInfo group = client().getDeploymentGroup(
                        get -> get.applicationName("orders").deploymentGroupName("staging"))
                .deploymentGroupInfo();
        assertThat(group.deploymentGroupId()).isEqualTo(id);
        assertThat(group.deploymentConfigName()).isEqualTo("CodeDeployDefault.HalfAtATime");
        assertThat(group.serviceRoleArn()).isEqualTo(ROLE);
        assertThat(group.onPremisesInstanceTagFilters()).hasSize(1);
        assertThat(group.autoRollbackConfiguration().events()).containsExactly(AutoRollbackEvent.DEPLOYMENT_FAILURE);
        assertThat(client().listDeploymentGroups(list -> list.applicationName("orders"))
                        .deploymentGroups())
                .containsExactly("staging");

        client().deleteDeploymentGroup(
                        delete -> delete.applicationName("orders").deploymentGroupName("staging"));

        assertThatExceptionOfType(DeploymentGroupDoesNotExistException.class)
                .isThrownBy(() -> client().getDeploymentGroup(
                                get -> get.applicationName("orders").deploymentGroupName("staging")));
    }

    @Test
    void aGroupNeedsARoleAndAKnownConfiguration() {
        client().createApplication(create -> create.applicationName("orders"));

        assertThatExceptionOfType(RoleRequiredException.class)
                .isThrownBy(() -> client().createDeploymentGroup(
                                create -> create.applicationName("orders").deploymentGroupName("local")));
        assertThatExceptionOfType(DeploymentConfigDoesNotExistException.class)
                .isThrownBy(() -> client().createDeploymentGroup(create -> create.applicationName("orders")
                        .deploymentGroupName("local")
                        .serviceRoleArn(ROLE)
                        .deploymentConfigName("nobody-knows")));
    }

    @Test
    void registersFindsAndDeregistersInstances() {
        register("i-1");
        register("i-2");
        client().addTagsToOnPremisesInstances(
                        add -> add.instanceNames("i-1", "i-2").tags(tag("fleet", "orders")));
        client().addTagsToOnPremisesInstances(add -> add.instanceNames("i-2").tags(tag("zone", "b")));
        client().removeTagsFromOnPremisesInstances(
                        remove -> remove.instanceNames("i-2").tags(tag("zone", "another")));

        assertThat(named("zone", "b")).containsExactly("i-2");
        assertThat(client().listOnPremisesInstances(
                                list -> list.tagFilters(filter("fleet", "", TagFilterType.KEY_ONLY)))
                        .instanceNames())
                .containsExactly("i-1", "i-2");
        assertThat(client().batchGetOnPremisesInstances(get -> get.instanceNames("i-1", "i-2"))
                        .instanceInfos())
                .hasSize(2);

        client().deregisterOnPremisesInstance(deregister -> deregister.instanceName("i-2"));

        assertThat(client().listOnPremisesInstances().instanceNames()).containsExactly("i-1");
        assertThat(client().listOnPremisesInstances(list -> list.registrationStatus(RegistrationStatus.DEREGISTERED))
                        .instanceNames())
                .containsExactly("i-2");
        assertThat(client().getOnPremisesInstance(get -> get.instanceName("i-2"))
                        .instanceInfo()
                        .deregisterTime())
                .isNotNull();
    }

    @Test
    void anInstanceHasANameAndAnIdentityOfItsOwn() {
        register("i-1");

        assertThatExceptionOfType(InstanceNameAlreadyRegisteredException.class).isThrownBy(() -> register("i-1"));
        assertThatExceptionOfType(IamUserArnAlreadyRegisteredException.class)
                .isThrownBy(() -> client().registerOnPremisesInstance(
                                register -> register.instanceName("i-9").iamUserArn(user("i-1"))));
        assertThatExceptionOfType(IamArnRequiredException.class)
                .isThrownBy(() -> client().registerOnPremisesInstance(register -> register.instanceName("i-9")));
        assertThatExceptionOfType(InstanceNotRegisteredException.class)
                .isThrownBy(() -> client().getOnPremisesInstance(get -> get.instanceName("i-9")));
    }

    @Test
    void hasTheConfigurationsOfAwsAndThoseThatAreMade() {
        client().createDeploymentConfig(create -> create.deploymentConfigName("two-stay")
                .minimumHealthyHosts(
                        hosts -> hosts.type(MinimumHealthyHostsType.HOST_COUNT).value(2)));

        assertThat(client().listDeploymentConfigs().deploymentConfigsList())
                .contains(
                        "CodeDeployDefault.AllAtOnce",
                        "CodeDeployDefault.HalfAtATime",
                        "CodeDeployDefault.OneAtATime",
                        "two-stay");
        assertThat(client().getDeploymentConfig(get -> get.deploymentConfigName("two-stay"))
                        .deploymentConfigInfo()
                        .minimumHealthyHosts()
                        .value())
                .isEqualTo(2);
        assertThat(client().getDeploymentConfig(get -> get.deploymentConfigName("CodeDeployDefault.OneAtATime"))
                        .deploymentConfigInfo()
                        .minimumHealthyHosts()
                        .typeAsString())
                .isEqualTo("MOST_CONCURRENCY");
    }

    @Test
    void knowsTheRevisionsThatWereRegistered() {
        client().createApplication(create -> create.applicationName("orders"));
        RevisionLocation revision = RevisionLocation.builder()
                .revisionType(RevisionLocationType.S3)
                .s3Location(
                        object -> object.bucket("b").key("k").bundleType("zip").eTag("\"abc\""))
                .build();
        assertThatExceptionOfType(RevisionDoesNotExistException.class)
                .isThrownBy(() -> client().getApplicationRevision(
                                get -> get.applicationName("orders").revision(revision)));

        client().registerApplicationRevision(register ->
                register.applicationName("orders").description("first").revision(revision));

        assertThat(client().getApplicationRevision(
                                get -> get.applicationName("orders").revision(revision)))
                .satisfies(known -> {
                    assertThat(known.revisionInfo().description()).isEqualTo("first");
                    assertThat(known.revisionInfo().registerTime()).isNotNull();
                    assertThat(known.revisionInfo().firstUsedTime()).isNull();
                });
    }

    private String createGroup(String name) {
        return client().createDeploymentGroup(create -> create.applicationName("orders")
                        .deploymentGroupName(name)
                        .serviceRoleArn(ROLE)
                        .onPremisesInstanceTagFilters(filter("fleet", "orders", TagFilterType.KEY_AND_VALUE)))
                .deploymentGroupId();
    }

    private void register(String name) {
        client().registerOnPremisesInstance(
                        register -> register.instanceName(name).iamUserArn(user(name)));
    }

    private List<String> named(String key, String value) {
        return client().listOnPremisesInstances(
                        list -> list.tagFilters(filter(key, value, TagFilterType.KEY_AND_VALUE)))
                .instanceNames();
    }

    private static String user(String name) {
        return "arn:aws:iam::000000000000:user/" + name;
    }

    private static TagFilter filter(String key, String value, TagFilterType type) {
        return TagFilter.builder().key(key).value(value).type(type).build();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
