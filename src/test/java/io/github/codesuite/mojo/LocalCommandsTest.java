package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.follow.NextCommands;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LocalCommandsTest {

    private final NextCommands commands = new LocalCommands(NextCommands.ofTheProject(), Path.of("/home/me/my cloud"));

    @Test
    void leadTheAwsCliToTheLocalCloudOnly() {
        assertThat(commands.aws("aws s3 ls"))
                .isEqualTo("AWS_CONFIG_FILE='/home/me/my cloud/aws/config'"
                        + " AWS_SHARED_CREDENTIALS_FILE='/home/me/my cloud/aws/credentials'"
                        + " aws --profile codesuite s3 ls # while mvn codesuite:serve runs");
    }

    @Test
    void areTheSessionsOtherwise() {
        assertThat(commands.stop("d-1")).isEqualTo("mvn codesuite:stop -Dcodesuite.id=d-1");
        assertThat(commands.again()).isEqualTo("mvn deploy");
    }
}
