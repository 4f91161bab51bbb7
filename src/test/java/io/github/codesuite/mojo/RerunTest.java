package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RerunTest {

    @TempDir
    private Path folder;

    @Test
    void repeatsGoalsAndOurPropertiesAndNamesOthersOnly() throws Exception {
        TestReactor reactor = new TestReactor(folder);
        reactor.root("");
        reactor.userProperty("codesuite.target", "aws")
                .userProperty("codesuite.codeBuild.environmentVariables.TOKEN", "canary")
                .userProperty("codesuite.codeDeploy.application", "two words")
                .userProperty("gpg.passphrase", "canary");
        Rerun rerun = Rerun.of(reactor.session("clean", "deploy"));
        assertThat(rerun.command())
                .isEqualTo("mvn clean deploy -Dcodesuite.codeDeploy.application='two words' -Dcodesuite.target=aws"
                        + " # with -Dcodesuite.codeBuild.environmentVariables.TOKEN -Dgpg.passphrase as before");
        assertThat(rerun.from("app")).contains("-Dcodesuite.target=aws -rf :app # with");
    }
}
