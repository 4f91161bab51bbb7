package io.github.codesuite.scenario.clients;

import io.github.codesuite.scenario.ServedHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Each AWS CLI of this machine uses a served local cloud with nothing but the lines that {@code serve} prints. */
class AwsCliIT {

    @TempDir
    private Path folder;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    @AfterEach
    void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    @TestFactory
    Stream<DynamicTest> usesTheServedCloud() throws IOException {
        List<AwsCli> found = AwsCli.onPath(folder);
        if (found.isEmpty()) {
            return Stream.of(Absent.test("aws", "no AWS CLI that runs is on PATH", "install Debian's package awscli"));
        }
        ServedHome served = closing(ServedHome.start("aws-cli"));
        OwnClient own = closing(OwnClient.of(served));
        Path big = Files.write(folder.resolve("big"), Trees.octets(100 * 1024 * 1024));
        return found.stream().flatMap(cli -> tests(cli, served, own, big));
    }

    private Stream<DynamicTest> tests(AwsCli cli, ServedHome served, OwnClient own, Path big) {
        CliShell shell = closing(CliShell.asPrinted(cli, served));
        AwsCliWalk walk = new AwsCliWalk(cli, served, own, shell);
        return Stream.of(
                test(cli, "copies 100 MB there and back", () -> walk.copiesFiles(big)),
                test(cli, "synchronizes folders and presigns", walk::synchronizesFolders),
                test(cli, "builds and reads the log", walk::buildsAndReadsTheLog),
                test(cli, "publishes and gets packages", walk::publishesAndGetsPackages),
                test(
                        cli,
                        "copies and groups packages",
                        () -> new AwsCliPackagesWalk(cli, served, shell).copiesAndGroupsPackages()),
                test(cli, "pushes and deploys", walk::pushesAndDeploys),
                test(cli, "is refused with a wrong key", walk::isRefusedWithAWrongKey),
                test(cli, "needs no endpoint where it reads profiles", walk::needsNoEndpointWhereItReadsProfiles));
    }

    private static DynamicTest test(AwsCli cli, String does, Executable walk) {
        return DynamicTest.dynamicTest(cli.name() + " " + does, walk);
    }

    private <T extends AutoCloseable> T closing(T opened) {
        open.push(opened);
        return opened;
    }
}
