package io.github.codesuite.contract;

import static org.assertj.core.api.Assertions.assertThat;

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
import software.amazon.awssdk.services.codedeploy.model.RegistrationStatus;
import software.amazon.awssdk.services.codedeploy.model.RevisionDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocation;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocationType;
import software.amazon.awssdk.services.codedeploy.model.RoleRequiredException;
import software.amazon.awssdk.services.codedeploy.model.Tag;
import software.amazon.awssdk.services.codedeploy.model.TagFilter;
import software.amazon.awssdk.services.codedeploy.model.TagFilterType;

/**
 * CodeDeploy, as its <a href="https://docs.aws.amazon.com/codedeploy/latest/APIReference/Welcome.html">API reference</a> has it:
 * applications, groups, on-premises instances, configurations and revisions; each test names the operations' pages. Makes
 * applications with their groups and registers instances, all with random names, and deletes and deregisters them; nothing is
 * deployed. Needs a role that CodeDeploy may assume.
 */
class CodeDeployContractTest extends Contract {

    private final String application = randomName();
    private final String one = randomName();
    private final String two = randomName();

    CodeDeployContractTest(Ground ground) {
        super(ground);
    }

    private CodeDeployClient client() {
        return cloud().codeDeploy();
    }

    private String createApplication() {
        String id = client().createApplication(create -> create.applicationName(application))
                .applicationId();
        atEnd(
                ApplicationDoesNotExistException.class,
                () -> client().deleteApplication(delete -> delete.applicationName(application)));
        return id;
    }

    /** {@code CreateApplication}, {@code GetApplication}, {@code ListApplications}, {@code DeleteApplication}. */
    @Test
    void createsShowsListsAndDeletesApplications() {
        String id = createApplication();

        assertThat(client().getApplication(get -> get.applicationName(application))
                        .application())
                .satisfies(found -> {
                    assertThat(found.applicationId()).isEqualTo(id);
                    assertThat(found.computePlatform()).isEqualTo(ComputePlatform.SERVER);
                    assertThat(found.linkedToGitHub()).isFalse();
                });
        assertThat(client().listApplicationsPaginator().applications()).contains(application);
        assertRefused(
                ApplicationAlreadyExistsException.class,
                () -> client().createApplication(create -> create.applicationName(application)));

        client().deleteApplication(delete -> delete.applicationName(application));

        assertRefused(
                ApplicationDoesNotExistException.class,
                () -> client().getApplication(get -> get.applicationName(application)));
    }

    /** The errors of {@code CreateApplication} and {@code GetDeployment}. */
    @Test
    void namesAreRequiredAndChecked() {
        assertRefused(ApplicationNameRequiredException.class, () -> client().createApplication(create -> {}));
        assertRefused(
                InvalidApplicationNameException.class,
                () -> client().createApplication(create -> create.applicationName("a/b")));
        assertRefused(
                InvalidDeploymentIdException.class, () -> client().getDeployment(get -> get.deploymentId("../x")));
        assertRefused(
                DeploymentDoesNotExistException.class,
                () -> client().getDeployment(get -> get.deploymentId("d-ABCDEF123")));
    }

    /** {@code CreateDeploymentGroup}, {@code UpdateDeploymentGroup}, {@code DeleteDeploymentGroup}. */
    @Test
    void createsChangesRenamesAndDeletesGroups() {
        createApplication();
        String id = createGroup("local");
        assertRefused(DeploymentGroupAlreadyExistsException.class, () -> createGroup("local"));

        client().updateDeploymentGroup(update -> update.applicationName(application)
                .currentDeploymentGroupName("local")
                .newDeploymentGroupName("staging")
                .deploymentConfigName("CodeDeployDefault.HalfAtATime")
                .autoRollbackConfiguration(
                        rollback -> rollback.enabled(true).events(AutoRollbackEvent.DEPLOYMENT_FAILURE)));

        DeploymentGroupInfo group = client().getDeploymentGroup(
                        get -> get.applicationName(application).deploymentGroupName("staging"))
                .deploymentGroupInfo();
        assertThat(group.deploymentGroupId()).isEqualTo(id);
        assertThat(group.deploymentConfigName()).isEqualTo("CodeDeployDefault.HalfAtATime");
        assertThat(group.serviceRoleArn()).isEqualTo(role());
        assertThat(group.onPremisesInstanceTagFilters()).hasSize(1);
        assertThat(group.autoRollbackConfiguration().events()).containsExactly(AutoRollbackEvent.DEPLOYMENT_FAILURE);
        assertThat(client().listDeploymentGroups(list -> list.applicationName(application))
                        .deploymentGroups())
                .containsExactly("staging");

        client().deleteDeploymentGroup(
                        delete -> delete.applicationName(application).deploymentGroupName("staging"));

        assertRefused(
                DeploymentGroupDoesNotExistException.class,
                () -> client().getDeploymentGroup(
                                get -> get.applicationName(application).deploymentGroupName("staging")));
    }

    /** The errors of {@code CreateDeploymentGroup}. */
    @Test
    void aGroupNeedsARoleAndAKnownConfiguration() {
        createApplication();

        assertRefused(
                RoleRequiredException.class,
                () -> client().createDeploymentGroup(
                                create -> create.applicationName(application).deploymentGroupName("local")));
        assertRefused(
                DeploymentConfigDoesNotExistException.class,
                () -> client().createDeploymentGroup(create -> create.applicationName(application)
                        .deploymentGroupName("local")
                        .serviceRoleArn(role())
                        .deploymentConfigName("nobody-knows")));
    }

    /** {@code RegisterOnPremisesInstance}, {@code ListOnPremisesInstances} and its filters, {@code DeregisterOnPremisesInstance}. */
    @Test
    void registersFindsAndDeregistersInstances() throws Exception {
        register(one);
        register(two);
        client().addTagsToOnPremisesInstances(add -> add.instanceNames(one, two).tags(tag(application, "fleet")));
        client().addTagsToOnPremisesInstances(add -> add.instanceNames(two).tags(tag(application, "b")));
        client().removeTagsFromOnPremisesInstances(
                        remove -> remove.instanceNames(two).tags(tag(application, "another")));

        until(() -> found(filter(application, "b", TagFilterType.KEY_AND_VALUE)), List.of(two)::equals);
        assertThat(found(filter(application, "", TagFilterType.KEY_ONLY))).containsExactlyInAnyOrder(one, two);
        assertThat(found(filter("", "b", TagFilterType.VALUE_ONLY)))
                .contains(two)
                .doesNotContain(one);
        assertThat(client().batchGetOnPremisesInstances(get -> get.instanceNames(one, two))
                        .instanceInfos())
                .hasSize(2);

        client().deregisterOnPremisesInstance(deregister -> deregister.instanceName(two));

        until(() -> registered(RegistrationStatus.REGISTERED), names -> !names.contains(two));
        assertThat(registered(RegistrationStatus.REGISTERED)).contains(one);
        assertThat(registered(RegistrationStatus.DEREGISTERED)).contains(two);
        assertThat(client().getOnPremisesInstance(get -> get.instanceName(two))
                        .instanceInfo()
                        .deregisterTime())
                .isNotNull();
    }

    /** The errors of {@code RegisterOnPremisesInstance} and {@code GetOnPremisesInstance}. */
    @Test
    void anInstanceHasANameAndAnIdentityOfItsOwn() {
        register(one);

        assertRefused(InstanceNameAlreadyRegisteredException.class, () -> register(one));
        assertRefused(
                IamUserArnAlreadyRegisteredException.class,
                () -> client().registerOnPremisesInstance(
                                register -> register.instanceName(randomName()).iamUserArn(user(one))));
        assertRefused(
                IamArnRequiredException.class,
                () -> client().registerOnPremisesInstance(register -> register.instanceName(randomName())));
        assertRefused(
                InstanceNotRegisteredException.class,
                () -> client().getOnPremisesInstance(get -> get.instanceName(randomName())));
    }

    /** <a href="https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html">Deployment configurations</a>. */
    @Test
    void hasTheConfigurationsOfAws() {
        assertThat(client().listDeploymentConfigs().deploymentConfigsList())
                .contains(
                        "CodeDeployDefault.AllAtOnce", "CodeDeployDefault.HalfAtATime", "CodeDeployDefault.OneAtATime");
        assertThat(client().getDeploymentConfig(get -> get.deploymentConfigName("CodeDeployDefault.OneAtATime"))
                        .deploymentConfigInfo()
                        .minimumHealthyHosts()
                        .typeAsString())
                .isEqualTo("MOST_CONCURRENCY");
    }

    /** {@code RegisterApplicationRevision} and {@code GetApplicationRevision}. */
    @Test
    void knowsTheRevisionsThatWereRegistered() {
        createApplication();
        RevisionLocation revision = RevisionLocation.builder()
                .revisionType(RevisionLocationType.S3)
                .s3Location(
                        object -> object.bucket("b").key("k").bundleType("zip").eTag("\"abc\""))
                .build();
        assertRefused(
                RevisionDoesNotExistException.class,
                () -> client().getApplicationRevision(
                                get -> get.applicationName(application).revision(revision)));

        client().registerApplicationRevision(register ->
                register.applicationName(application).description("first").revision(revision));

        assertThat(client().getApplicationRevision(
                                get -> get.applicationName(application).revision(revision)))
                .satisfies(known -> {
                    assertThat(known.revisionInfo().description()).isEqualTo("first");
                    assertThat(known.revisionInfo().registerTime()).isNotNull();
                    assertThat(known.revisionInfo().firstUsedTime()).isNull();
                });
    }

    private String createGroup(String name) {
        return client().createDeploymentGroup(create -> create.applicationName(application)
                        .deploymentGroupName(name)
                        .serviceRoleArn(role())
                        .onPremisesInstanceTagFilters(filter("fleet", application, TagFilterType.KEY_AND_VALUE)))
                .deploymentGroupId();
    }

    private void register(String name) {
        client().registerOnPremisesInstance(
                        register -> register.instanceName(name).iamUserArn(user(name)));
        atEnd(() -> client().deregisterOnPremisesInstance(deregister -> deregister.instanceName(name)));
    }

    private List<String> found(TagFilter filter) {
        return client().listOnPremisesInstances(list -> list.tagFilters(filter)).instanceNames();
    }

    private List<String> registered(RegistrationStatus status) {
        return client().listOnPremisesInstances(list -> list.registrationStatus(status))
                .instanceNames();
    }

    private String user(String name) {
        return "arn:aws:iam::" + account() + ":user/" + name;
    }

    private String role() {
        return ground.role("contract.codeDeployRole");
    }

    private static TagFilter filter(String key, String value, TagFilterType type) {
        return TagFilter.builder().key(key).value(value).type(type).build();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
