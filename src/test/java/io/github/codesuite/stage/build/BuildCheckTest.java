package io.github.codesuite.stage.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.bundle.IgnoreRules;
import io.github.codesuite.console.RecordedConsole;
import io.github.codesuite.follow.Following;
import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.follow.ScriptedCloud;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.problem.Problem;
import io.github.codesuite.problem.Problems;
import io.github.codesuite.results.Results;
import io.github.codesuite.stage.build.BuildRequest.Buildspec;
import io.github.codesuite.stage.build.BuildRequest.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCheckTest {

    @TempDir
    private Path tree;

    @Test
    void findsEverythingThatIsWrongAtOnce() {
        assertThat(errors(request(
                        "-orders",
                        workspace(""),
                        Optional.of(inSource("ci/build.yml")),
                        Map.of("CODEBUILD_X", "1", "=", "2"))))
                .extracting(problem -> problem.location().source())
                .containsExactly(
                        "codesuite.codeBuild.project",
                        "codesuite.codeBuild.bucket",
                        "codesuite.codeBuild.environmentVariables.=",
                        "codesuite.codeBuild.environmentVariables.CODEBUILD_X",
                        "codesuite.codeBuild.buildspec");
    }

    @Test
    void readsTheBuildspecOfTheSource() throws IOException {
        Files.writeString(tree.resolve("buildspec.yml"), "version: 0.2\nphases:\n  build:\n    commands: [1\n");

        assertThat(errors(request("orders", workspace("b"), Optional.empty(), Map.of())))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.location().source()).isEqualTo("buildspec.yml");
                    assertThat(problem.location().line()).isPositive();
                });
    }

    @Test
    void saysWhereTheBuildspecIsNotUtf8() throws IOException {
        Files.write(tree.resolve("buildspec.yml"), "version: 0.2\n# größer\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(errors(request("orders", workspace("b"), Optional.empty(), Map.of())))
                .singleElement()
                .satisfies(problem -> assertThat(problem.location().line()).isEqualTo(2));
    }

    @Test
    void readsABuildspecThatIsWrittenInThePom() {
        Optional<Buildspec> inline = Optional.of(new Buildspec.Inline("version: 7"));

        assertThat(errors(request("orders", new Source.Project(), inline, Map.of())))
                .isNotEmpty()
                .allMatch(problem -> problem.location().source().equals("codesuite.codeBuild.buildspec"));
    }

    @Test
    void leavesTheSourceWithoutABuildspecToTheProject() {
        assertThat(errors(request("orders", workspace("b"), Optional.empty(), Map.of())))
                .isEmpty();
        assertThat(errors(request(
                        "orders", new Source.Commit("c0ffee"), Optional.of(inSource("ci/build.yml")), Map.of())))
                .isEmpty();
    }

    @Test
    void keepsTheBuildspecBelowTheSource() {
        assertThat(errors(request("orders", workspace("b"), Optional.of(inSource("../build.yml")), Map.of())))
                .hasSize(1);
    }

    @Test
    void warnsOfANameThatNoShellCanRead() {
        Problems problems = new Problems();

        BuildStage.check(request("orders", new Source.Project(), Optional.empty(), Map.of("A-B", "1")), problems);

        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void plansWhatWouldChange() {
        Results results = new Results(tree, "run", new ReentrantLock());
        BuildNarration narration = new PlainBuildNarration(new RecordedConsole());
        BuildStage stage = new BuildStage(new ScriptedCloud(), Ticker.system(), narration, results);

        assertThat(stage.plan(request("orders", workspace("b"), Optional.empty(), Map.of())))
                .containsExactly(
                        "s3:PutObject s3://b/src/orders/<sha256>.zip, a zip of " + tree + ", unless it is there",
                        "codebuild:StartBuild of project orders");
        assertThat(stage.plan(request("orders", new Source.Project(), Optional.empty(), Map.of())))
                .containsExactly("codebuild:StartBuild of project orders");
    }

    private static List<Problem> errors(BuildRequest request) {
        Problems problems = new Problems();
        BuildStage.check(request, problems);
        return problems.all().stream().filter(Problem::isError).toList();
    }

    private Source workspace(String bucket) {
        return new Source.Workspace(tree, IgnoreRules.defaults(), bucket, "/src/");
    }

    private static Buildspec inSource(String path) {
        return new Buildspec.InSource(path);
    }

    private static BuildRequest request(
            String project, Source source, Optional<Buildspec> buildspec, Map<String, String> variables) {
        Following following = new Following(true, Duration.ofHours(1), Optional.empty(), OnInterrupt.STOP);
        Optional<String> none = Optional.empty();
        return new BuildRequest(
                "orders", project, source, buildspec, variables, none, none, none, Optional.empty(), following);
    }
}
