package io.github.codesuite.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.codesuite.cloud.Cloud;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.codeartifact.model.RepositorySummary;
import software.amazon.awssdk.services.codebuild.model.Project;
import software.amazon.awssdk.services.codedeploy.model.AutoRollbackEvent;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupInfo;
import software.amazon.awssdk.services.codedeploy.model.TagFilter;
import software.amazon.awssdk.services.s3.model.Bucket;

class LocalDefaultsTest {

    @TempDir
    Path home;

    private TestClouds clouds;

    @BeforeEach
    void prepare() {
        clouds = new TestClouds(home);
    }

    @Test
    void aBuildFindsItsBucketAndProject() {
        try (LocalCloud cloud = clouds.open()) {
            LocalDefaults.forBuild(cloud, "orders");
            LocalDefaults.forBuild(cloud, "orders");

            Project project = cloud.codeBuild()
                    .batchGetProjects(get -> get.names("orders"))
                    .projects()
                    .get(0);
            assertThat(project.artifacts().location()).isEqualTo(LocalDefaults.BUCKET);
            assertThat(project.source().typeAsString()).isEqualTo("S3");
            assertThat(cloud.s3().listBuckets().buckets())
                    .extracting(Bucket::name)
                    .containsExactly(LocalDefaults.BUCKET);
        }
    }

    @Test
    void aPublicationFindsItsRepositories() {
        try (LocalCloud cloud = clouds.open()) {
            LocalDefaults.forPublish(cloud, "local", Set.of("maven"));
            LocalDefaults.forPublish(cloud, "local", Set.of("maven", "snapshots"));

            assertThat(cloud.codeArtifact().listRepositories(list -> {}).repositories())
                    .extracting(RepositorySummary::name)
                    .containsExactlyInAnyOrder("maven", "snapshots");
        }
    }

    @Test
    void aDeploymentFindsItsFleetByTag() {
        try (LocalCloud cloud = clouds.open()) {
            LocalDefaults.forDeploy(cloud, "orders", "local", 2);

            DeploymentGroupInfo group = cloud.codeDeploy()
                    .getDeploymentGroup(get -> get.applicationName("orders").deploymentGroupName("local"))
                    .deploymentGroupInfo();
            assertThat(group.onPremisesInstanceTagFilters())
                    .extracting(TagFilter::key, TagFilter::value)
                    .containsExactly(tuple("codesuite:fleet", "orders/local"));
            assertThat(group.deploymentConfigName()).isEqualTo("CodeDeployDefault.OneAtATime");
            assertThat(group.autoRollbackConfiguration().enabled()).isTrue();
            assertThat(group.autoRollbackConfiguration().events())
                    .containsExactly(AutoRollbackEvent.DEPLOYMENT_FAILURE);
            assertThat(instances(cloud)).containsExactly("orders-local-1", "orders-local-2");
        }
    }

    @Test
    void aFleetGrowsAndShrinks() {
        try (LocalCloud cloud = clouds.open()) {
            LocalDefaults.forDeploy(cloud, "orders", "local", 3);
            LocalDefaults.forDeploy(cloud, "billing", "local", 1);
            LocalDefaults.forDeploy(cloud, "orders", "local", 1);
            assertThat(instances(cloud)).containsExactly("billing-local-1", "orders-local-1");

            LocalDefaults.forDeploy(cloud, "orders", "local", 2);
            assertThat(instances(cloud)).containsExactly("billing-local-1", "orders-local-1", "orders-local-2");
        }
    }

    @Test
    void aRegistrationThatWasCutOffIsCompleted() {
        try (LocalCloud cloud = clouds.open()) {
            cloud.codeDeploy()
                    .registerOnPremisesInstance(register -> register.instanceName("orders-local-1")
                            .iamUserArn("arn:aws:iam::000000000000:user/codesuite/orders-local-1"));

            LocalDefaults.forDeploy(cloud, "orders", "local", 1);

            assertThat(Instances.fleet(cloud.codeDeploy(), "orders-local-1")).contains("orders/local");
        }
    }

    @Test
    void noInstanceBelongsToTwoFleets() {
        try (LocalCloud cloud = clouds.open()) {
            LocalDefaults.forDeploy(cloud, "orders-api", "local", 1);

            assertThatIllegalStateException()
                    .isThrownBy(() -> LocalDefaults.forDeploy(cloud, "orders", "api-local", 1))
                    .withMessageContaining("orders-api-local-1")
                    .withMessageContaining("orders-api/local");
        }
    }

    @Test
    void severalMavensMayDoItAtOnce() throws Exception {
        Consumer<Cloud> all = cloud -> {
            LocalDefaults.forBuild(cloud, "orders");
            LocalDefaults.forPublish(cloud, "local", Set.of("maven"));
            LocalDefaults.forDeploy(cloud, "orders", "local", 3);
        };
        Callable<List<String>> maven = () -> {
            try (LocalCloud cloud = clouds.open()) {
                all.accept(cloud);
                return instances(cloud);
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<List<String>>> results = threads.invokeAll(Collections.nCopies(4, maven));
        threads.shutdown();

        for (Future<List<String>> result : results) {
            assertThat(result.get()).containsExactly("orders-local-1", "orders-local-2", "orders-local-3");
        }
    }

    @Test
    void resetsOneApplicationAndSaysWhatItDid() {
        try (LocalCloud cloud = clouds.open()) {
            LocalDefaults.forDeploy(cloud, "orders", "local", 1);
            LocalDefaults.forDeploy(cloud, "billing", "local", 1);

            assertThat(LocalDefaults.resetDeployments(cloud, "orders"))
                    .containsExactly(
                            "Deleted the deployment group orders/local with its deployments",
                            "Deregistered the instance orders-local-1 and ended what ran there",
                            "Deleted the application orders");

            assertThat(instances(cloud)).containsExactly("billing-local-1");
            assertThat(LocalDefaults.resetDeployments(cloud, "orders")).isEmpty();
        }
    }

    private static List<String> instances(Cloud cloud) {
        return List.copyOf(Instances.registered(cloud.codeDeploy()));
    }
}
