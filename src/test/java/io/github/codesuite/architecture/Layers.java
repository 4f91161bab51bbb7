package io.github.codesuite.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.List;

/** Who may use whom, below a root package. */
final class Layers {

    private static final List<String> MAVEN =
            List.of("org.apache.maven.", "org.eclipse.aether.", "org.eclipse.sisu.", "org.codehaus.plexus.");

    /** A library of its own, which Maven happens to have been made with. */
    private static final String PLEXUS_UTILS = "org.codehaus.plexus.util.";

    /** Written by the plugin tools, not by us. */
    static final String GENERATED = "HelpMojo";

    private final String root;

    Layers(String root) {
        this.root = root;
    }

    ArchRule foundationsUseFoundations() {
        return areas("value", "problem", "poll", "project", "failure", "results", "console", "cloud")
                .should(new UseOnly(root, 1, "value", "problem", "poll", "results"))
                .allowEmptyShould(true);
    }

    ArchRule specAndBundleUseProblemAndValue() {
        return areas("spec", "bundle")
                .should(new UseOnly(root, 1, "problem", "value"))
                .allowEmptyShould(true);
    }

    ArchRule followUsesCloudAndPoll() {
        return areas("follow")
                .should(new UseOnly(root, 1, "cloud", "poll", "problem", "value"))
                .allowEmptyShould(true);
    }

    ArchRule stagesUseThePortAndNoOtherStage() {
        return areas("stage")
                .should(new UseOnly(
                        root, 2, "cloud", "follow", "spec", "bundle", "poll", "project", "failure", "results",
                        "console", "problem", "value"))
                .allowEmptyShould(true);
    }

    ArchRule awsUsesCloudPollAndFailure() {
        return areas("aws")
                .should(new UseOnly(root, 1, "cloud", "poll", "failure", "problem", "value"))
                .allowEmptyShould(true);
    }

    ArchRule localServicesUseTheirFloorAndNotEachOther() {
        return areas("local.*")
                .should(new UseOnly(
                        root,
                        2,
                        "cloud",
                        "spec",
                        "bundle",
                        "poll",
                        "problem",
                        "value",
                        "local.guard",
                        "local.state",
                        "local.exec",
                        "local.net",
                        "local.time",
                        "local.s3",
                        "local.logs"))
                .allowEmptyShould(true);
    }

    ArchRule localUsesNothingAboveThePort() {
        return areas("local")
                .should(new UseOnly(root, 1, "cloud", "spec", "bundle", "poll", "problem", "value"))
                .allowEmptyShould(true);
    }

    ArchRule wireUsesCloudAndNet() {
        return areas("wire")
                .should(new UseOnly(root, 1, "cloud", "local.net", "spec.xml", "poll", "problem", "value"))
                .allowEmptyShould(true);
    }

    ArchRule tokenUsesCloudAndState() {
        return areas("token")
                .should(new UseOnly(root, 1, "cloud", "failure", "poll", "local.state", "value"))
                .allowEmptyShould(true);
    }

    ArchRule serveUsesLocalAndWire() {
        return areas("serve")
                .should(new UseOnly(root, 1, "cloud", "local", "wire", "poll", "problem", "value"))
                .allowEmptyShould(true);
    }

    ArchRule onlyMojoKnowsMaven() {
        return new Home("Maven", List.of("mojo")).ofTypes(Layers::isMaven).below(root);
    }

    ArchRule goalsReachTheCloudsThroughOneSwitch() {
        return classes()
                .that()
                .resideInAPackage(root + ".mojo..")
                .and()
                .haveNameNotMatching(".*\\.(Clouds|Serve\\w*)(\\$.*)?")
                .should(new UseNone(root, "aws", "local", "serve"))
                .allowEmptyShould(true);
    }

    ArchRule noPackageIsPartOfACycle() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule everyPackageIsNullMarked() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveSimpleName(GENERATED)
                .should(new BeInANullMarkedPackage());
    }

    private GivenClassesConjunction areas(String... areas) {
        String[] packages = new String[areas.length];
        for (int index = 0; index < areas.length; index++) {
            packages[index] = root + "." + areas[index] + "..";
        }
        return classes().that().resideInAnyPackage(packages);
    }

    private static boolean isMaven(String type) {
        return MAVEN.stream().anyMatch(type::startsWith) && !type.startsWith(PLEXUS_UTILS);
    }
}
