package io.github.codesuite.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each rule holds for the project, and is shown to fail on the classes of the fixture that are wrong, and on no other. */
class ArchitectureTest {

    /**
     * A rule and what it finds in the fixture.
     *
     * @param rule the rule below a root package
     * @param wrong the fixture's offenders, relative to its root
     */
    private record Case(String name, Function<String, ArchRule> rule, List<String> wrong) {

        static Case layer(String name, Function<Layers, ArchRule> rule, String... wrong) {
            return new Case(name, root -> rule.apply(new Layers(root)), List.of(wrong));
        }

        static Case ambient(String name, Function<AmbientThings, ArchRule> rule, String... wrong) {
            return new Case(name, root -> rule.apply(new AmbientThings(root)), List.of(wrong));
        }
    }

    private static final String PROJECT = "io.github.codesuite";
    private static final String FIXTURE = "io.github.codesuite.architecture.fixture";

    private static final List<Case> CASES = List.of(
            Case.layer("foundations use foundations", Layers::foundationsUseFoundations, "project.UsesConsole"),
            Case.layer(
                    "spec and bundle use problem and value",
                    Layers::specAndBundleUseProblemAndValue,
                    "spec.yaml.UsesBundle"),
            Case.layer("follow uses cloud and poll", Layers::followUsesCloudAndPoll, "follow.UsesConsole"),
            Case.layer(
                    "stages use the port and no other stage",
                    Layers::stagesUseThePortAndNoOtherStage,
                    "stage.deploy.UsesStageBuild",
                    "stage.deploy.UsesAws"),
            Case.layer("aws uses cloud, poll and failure", Layers::awsUsesCloudPollAndFailure, "aws.UsesConsole"),
            Case.layer(
                    "local services use their floor and not each other",
                    Layers::localServicesUseTheirFloorAndNotEachOther,
                    "local.codedeploy.UsesCodeBuild"),
            Case.layer("local uses nothing above the port", Layers::localUsesNothingAboveThePort, "local.UsesAws"),
            Case.layer("wire uses cloud and net", Layers::wireUsesCloudAndNet, "wire.UsesCodeBuild"),
            Case.layer("token uses cloud and state", Layers::tokenUsesCloudAndState, "token.UsesCodeBuild"),
            Case.layer("serve uses local and wire", Layers::serveUsesLocalAndWire, "serve.UsesAws"),
            Case.layer("only mojo knows Maven", Layers::onlyMojoKnowsMaven, "bundle.UsesMaven"),
            Case.layer(
                    "goals reach the clouds through one switch",
                    Layers::goalsReachTheCloudsThroughOneSwitch,
                    "mojo.UsesAws"),
            Case.layer("no cycles", Layers::noPackageIsPartOfACycle, "cycle.left.Left", "cycle.right.Right"),
            Case.layer("every package is null-marked", Layers::everyPackageIsNullMarked, "unmarked.Unmarked"),
            Case.ambient(
                    "clock",
                    AmbientThings::clockAndSleep,
                    "value.ReadsTheClock",
                    "value.RefersToTheClock",
                    "value.Sleeps"),
            Case.ambient("system", AmbientThings::system, "value.ReadsTheSystem", "value.WritesToTheSystem"),
            Case.ambient("processes", AmbientThings::processes, "stage.deploy.StartsAProcess"),
            Case.ambient(
                    "HTTP client",
                    AmbientThings::httpClient,
                    "stage.deploy.HasAnHttpClient",
                    "local.codedeploy.OpensAUrl"),
            Case.ambient(
                    "HTTP server",
                    AmbientThings::httpServerAndSockets,
                    "local.codedeploy.HasAnHttpServer",
                    "local.codedeploy.ListensOnASocket"),
            Case.ambient("XML", AmbientThings::xml, "spec.yaml.ParsesXml"),
            Case.ambient("zip", AmbientThings::zip, "local.codedeploy.Unzips"));

    @TestFactory
    Stream<DynamicTest> holdsForTheProject() {
        JavaClasses project = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(PROJECT);
        return CASES.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.name(), () -> each.rule().apply(PROJECT).check(project)));
    }

    @TestFactory
    Stream<DynamicTest> failsOnWhatIsWrong() {
        JavaClasses fixture = new ClassFileImporter().importPackages(FIXTURE);
        return CASES.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> failsOn(fixture, each)));
    }

    private static void failsOn(JavaClasses fixture, Case each) {
        List<String> findings =
                each.rule().apply(FIXTURE).evaluate(fixture).getFailureReport().getDetails();
        List<String> wrong =
                each.wrong().stream().map(name -> FIXTURE + "." + name).toList();
        assertThat(wrong).allSatisfy(name -> assertThat(findings).anyMatch(finding -> finding.contains(name)));
        assertThat(findings).allMatch(finding -> wrong.stream().anyMatch(finding::contains));
    }
}
