package io.github.codesuite.stage.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.codesuite.cloud.Transfer.Answer;
import io.github.codesuite.project.ProjectFacts;
import io.github.codesuite.wire.Frame;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A dry run lists what a run would send, and sends nothing. */
@ParameterizedClass(name = "{0}")
@EnumSource(Frame.class)
class PlanTest {

    private static final String AT = "com/example/";

    @TempDir
    Path folder;

    private final Frame frame;
    private PublishBench bench;

    PlanTest(Frame frame) {
        this.frame = frame;
    }

    @BeforeEach
    void open() {
        bench = new PublishBench(folder, frame);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static final String SUMS = ", then its .md5 .sha1 .sha256 .sha512";

    @Test
    void listsEveryCallInOrderAndMakesNone() throws Exception {
        List<String> plan = plan(bench.module("app", "1.0", "jar"), bench.module("lib", "2.0-SNAPSHOT", "lib"));

        assertThat(plan).hasSize(4 + 4 + 1 + 2);
        assertThat(plan.get(0)).isEqualTo("PUT acme/releases com/example/app/1.0/app-1.0.pom" + SUMS);
        assertThat(plan.get(4))
                .startsWith("PUT acme/snapshots com/example/lib/2.0-SNAPSHOT/lib-2.0-<timestamp>-<next build>.pom")
                .endsWith("; not where the current build has the same files");
        assertThat(plan.subList(8, 11)).allMatch(line -> line.contains("maven-metadata.xml"));
        assertThat(bench.transfer.puts()).isEmpty();
    }

    @Test
    void leavesOutWhatIsThere() throws Exception {
        ProjectFacts app = bench.module("app", "1.0", "jar");
        bench.publish(bench.with(app, app.artifacts().subList(0, 2)));
        bench.transfer.forget();

        assertThat(plan(app)).containsExactly("PUT acme/releases com/example/app/1.0/app-1.0.pom.asc" + SUMS);
        bench.publish(app);
        bench.transfer.forget();
        assertThat(plan(app)).containsExactly("nothing: everything is there already");
        assertThat(bench.transfer.puts()).isEmpty();
    }

    @Test
    void listsWhatGoesOnWithAVersionThatWasCutOff() throws Exception {
        bench.transfer.script((path, number) ->
                path.contains("maven-metadata.xml") ? Optional.of(new Answer(403, "no")) : Optional.empty());
        ProjectFacts app = bench.with(bench.module("app", "1.0", "jar"), List.of());
        ProjectFacts pom = bench.pom("app", "1.0", app.pomFile());
        assertThatThrownBy(() -> bench.publish(pom)).hasMessageContaining("codeartifact:PutPackageMetadata");

        assertThat(plan(pom))
                .containsExactly(
                        "PUT acme/releases com/example/app/1.0/app-1.0.pom's .md5 .sha1 .sha256 .sha512 again",
                        "PUT acme/releases com/example/app/maven-metadata.xml" + SUMS);
    }

    @Test
    void isRefusedWhereTheRunWouldBe() throws Exception {
        bench.publish(bench.module("app", "1.0", "jar"));
        ProjectFacts other = bench.module("app", "1.0", "other");
        assertThatThrownBy(() -> plan(other)).hasMessageContaining("is there already with other bytes");
    }

    @Test
    void listsEverythingAndSaysSoWhereItCannotAsk() throws Exception {
        ProjectFacts app = bench.module("app", "1.0", "jar");
        PublishRequest wrong = new PublishRequest(
                "acme",
                Optional.empty(),
                "nowhere",
                "snapshots",
                List.of(app),
                bench.request(app).builtAt());

        List<String> plan = bench.stage().plan(wrong);

        assertThat(plan).hasSize(1 + 4 + 1);
        assertThat(plan.get(0))
                .startsWith(
                        "(acme/nowhere was not compared, so that all is listed: find the repository acme/nowhere: there"
                                + " is no such domain, repository or package");
        assertThat(plan.get(5)).isEqualTo("PUT acme/nowhere " + AT + "app/maven-metadata.xml" + SUMS);
    }

    private List<String> plan(ProjectFacts... modules) {
        return bench.stage().plan(bench.request(modules));
    }
}
