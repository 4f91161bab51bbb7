package io.github.codesuite.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.codesuite.cloud.CloudIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCloudTest {

    @TempDir
    Path folder;

    @Test
    void isOneUserInOneRegion() {
        try (LocalCloud cloud = open()) {
            assertThat(cloud.identity())
                    .isEqualTo(new CloudIdentity(
                            "local", "000000000000", "local-1", "arn:aws:iam::000000000000:user/local"));
        }
    }

    @Test
    void makesItsHomeWhenAServiceIsFirstAskedFor() throws Exception {
        try (LocalCloud cloud = open()) {
            assertThat(home()).doesNotExist();

            cloud.s3().createBucket(create -> create.bucket("orders"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home())))
                .isEqualTo("rwx------");
    }

    @Test
    void hasEachServiceOnce() {
        try (LocalCloud cloud = open()) {
            assertThat(cloud.s3()).isSameAs(cloud.s3());
            assertThat(cloud.logs()).isSameAs(cloud.logs());
        }
    }

    @Test
    void isClosedForGood() {
        LocalCloud cloud = open();
        cloud.close();
        cloud.close();

        assertThatIllegalStateException().isThrownBy(cloud::s3);
    }

    @Test
    void childrenSeeTheLocalSetupAndNothingOfTheUsers() throws Exception {
        Map<String, String> child = new LocalAws(new LocalHome(home()))
                .around(TestClouds.tools(), () -> LocalAws.NOWHERE)
                .childEnvironment();

        assertThat(child)
                .containsEntry("AWS_REGION", "local-1")
                .containsEntry("AWS_DEFAULT_REGION", "local-1")
                .containsEntry("AWS_EC2_METADATA_DISABLED", "true")
                .containsEntry("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
                .doesNotContainKeys("AWS_PROFILE", "AWS_SECRET_ACCESS_KEY");
        Path credentials = Path.of(child.get("AWS_SHARED_CREDENTIALS_FILE"));
        assertThat(credentials)
                .content()
                .matches("\\[default]\n(aws_access_key_id = LKIA[A-Z2-7]{16}\naws_secret_access_key = \\S{40}\n)"
                        + "\\[codesuite]\n\\1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credentials)))
                .isEqualTo("rw-------");
        assertThat(Path.of(child.get("AWS_CONFIG_FILE")))
                .hasContent("[default]\nregion = local-1\n[profile codesuite]\nendpoint_url = http://127.0.0.1:9\n"
                        + "region = local-1\n");
    }

    @Test
    void theKeysOfAHomeStayTheSame() throws Exception {
        LocalAws aws = new LocalAws(new LocalHome(home()));
        Path credentials = home().resolve("aws/credentials");
        aws.around(TestClouds.tools(), () -> LocalAws.NOWHERE);
        String first = Files.readString(credentials);

        aws.around(TestClouds.tools(), () -> LocalAws.NOWHERE);
        assertThat(credentials).hasContent(first);

        new LocalAws(new LocalHome(folder.resolve("another"))).key();
        assertThat(folder.resolve("another/aws/credentials")).content().isNotEqualTo(first);
    }

    private LocalCloud open() {
        return new TestClouds(home()).open();
    }

    private Path home() {
        return folder.resolve("deep/home");
    }
}
