package io.github.codesuite.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample project: deployed, read by another build, broken and rolled back, ended. */
class OrdersServiceIT {

    private static final String NEXT_VERSION = "1.1.0";

    private final Surroundings surroundings = Surroundings.ofTheBuild();
    private final Path scratch = surroundings.scratch().resolve("orders");
    private final Path home = scratch.resolve("local-cloud");
    private final String inHome = "-Dcodesuite.local.home=" + home;

    @BeforeEach
    void startEmpty() throws Exception {
        Projects.delete(scratch);
    }

    @AfterEach
    void leaveNothing() {
        maven(scratch, "-N", reset(), "-Dcodesuite.reset.all=true");
        assertThat(RunningProcesses.of(home)).isEmpty();
    }

    @Test
    void isDeployedReadByOthersRolledBackAndEnded() throws Exception {
        Path first = Projects.copy(surroundings.projects().resolve("orders-service"), scratch.resolve("first"));
        succeeds(maven(first, "deploy"));
        LocalFleet fleet = LocalFleet.of(home);
        assertThat(fleet.ports()).hasSize(3);
        assertThat(fleet.versions()).containsExactly("1.0.0", "1.0.0", "1.0.0");
        List<Long> processes = RunningProcesses.ids(home);

        succeeds(maven(first, "deploy"));
        assertThat(LocalFleet.of(home)).isEqualTo(fleet);
        assertThat(fleet.versions()).containsExactly("1.0.0", "1.0.0", "1.0.0");
        assertThat(RunningProcesses.ids(home)).hasSameSizeAs(processes).doesNotContainAnyElementsOf(processes);

        isReadByStableName();
        isRolledBackWhereItsStartScriptIsBroken(fleet);

        succeeds(maven(first, reset()));
        assertThat(LocalFleet.of(home).ports()).isEmpty();
        assertThat(RunningProcesses.of(home)).isEmpty();
    }

    private void isReadByStableName() throws Exception {
        Path consumer = Projects.copy(surroundings.projects().resolve("orders-consumer"), scratch.resolve("consumer"));
        Path empty = scratch.resolve("empty-repository");
        MavenBuild build = MavenBuild.run(surroundings, consumer, "-Dmaven.repo.local=" + empty, inHome, "test");
        succeeds(build);
        assertThat(empty.resolve("com/example/orders/orders-model/1.0.0/orders-model-1.0.0.jar"))
                .exists();
    }

    private void isRolledBackWhereItsStartScriptIsBroken(LocalFleet fleet) throws Exception {
        List<Long> before = RunningProcesses.ids(home);
        Path next = Projects.copy(surroundings.projects().resolve("orders-service"), scratch.resolve("next"));
        Projects.replace(
                next,
                "<version>1.0.0<",
                "<version>" + NEXT_VERSION + "<",
                "pom.xml",
                "orders-model/pom.xml",
                "orders-app/pom.xml");
        Files.writeString(
                next.resolve("orders-app/scripts/start.sh"),
                "#!/bin/sh\necho 'the database is not there'\necho 'giving up' >&2\nexit 3\n");

        MavenBuild build = maven(next, "deploy");

        assertThat(build.status()).as(build.output()).isEqualTo(1);
        assertThat(build.output())
                .contains("ApplicationStart", "scripts/start.sh", "the database is not there", "giving up")
                .contains("rolled back");
        assertThat(fleet.versions()).containsExactly("1.0.0", "1.0.0", "1.0.0");
        List<Long> after = RunningProcesses.ids(home);
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.stream().filter(before::contains))
                .as("the instances that were left alone")
                .hasSize(2);
    }

    private MavenBuild maven(Path project, String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = inHome;
        return MavenBuild.run(surroundings, project, all);
    }

    private String reset() {
        return surroundings.plugin() + ":reset";
    }

    private static void succeeds(MavenBuild build) {
        assertThat(build.status()).as(build.output()).isZero();
    }
}
