package io.github.codesuite.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.codesuite.mojo.config.CodeArtifactConfig;
import io.github.codesuite.mojo.config.CodeBuildConfig;
import io.github.codesuite.mojo.config.CodeDeployConfig;
import io.github.codesuite.mojo.config.LocalConfig;
import io.github.codesuite.mojo.config.PackageConfig;
import io.github.codesuite.mojo.config.Parameter;
import io.github.codesuite.mojo.config.Parameters;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Javadoc of the goals is the user's manual: it is there, and it says what the beans have. */
class ManualTest {

    private static final Path SOURCES = Path.of("src/main/java/io/github/codesuite/mojo");

    private static final Pattern PARAMETER = Pattern.compile(
            "(?:/\\*\\*((?:(?!\\*/).)*?)\\*/\\s*)?@Parameter(\\([^)]*\\))?\\s+private (?:@Nullable )?([\\w<>@ ]+?) (\\w+);",
            Pattern.DOTALL);

    private static final Pattern LEAF = Pattern.compile("<li>\\{@code (\\w+)\\}:");

    private static final Map<String, Class<?>> BEANS = Map.of(
            "codeArtifact", CodeArtifactConfig.class,
            "codeBuild", CodeBuildConfig.class,
            "codeDeploy", CodeDeployConfig.class,
            "local", LocalConfig.class);

    /** A parameter as the source has it. */
    private record Documented(String javadoc, String annotation, String type, String name) {

        static Documented of(MatchResult match) {
            String javadoc = match.group(1) == null ? "" : match.group(1);
            String annotation = match.group(2) == null ? "" : match.group(2);
            return new Documented(javadoc, annotation, match.group(3), match.group(4));
        }

        boolean isOfTheUser() {
            return !annotation.contains("readonly");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "StageMojo",
                "BuildMojo",
                "BundleMojo",
                "PublishMojo",
                "DeployMojo",
                "ResetMojo",
                "ServeMojo",
                "StatusMojo",
                "ResumeMojo",
                "StopMojo",
                "PruneMojo",
                "LoginMojo"
            })
    void everyParameterIsExplained(String mojo) throws IOException {
        assertThat(parameters(mojo))
                .isNotEmpty()
                .allSatisfy(parameter ->
                        assertThat(parameter.javadoc()).as(parameter.name()).contains("Default:", "@since"));
    }

    @Test
    void everyCommonParameterHasItsProperty() throws IOException {
        List<Documented> texts = new ArrayList<>(parameters("StageMojo"));
        for (String mojo :
                List.of("ResetMojo", "ServeMojo", "StatusMojo", "ResumeMojo", "StopMojo", "PruneMojo", "LoginMojo")) {
            texts.addAll(parameters(mojo));
        }
        texts.removeIf(parameter -> !parameter.type().contains("String"));
        assertThat(texts)
                .allSatisfy(parameter -> assertThat(parameter.annotation())
                        .isEqualTo("(property = \"" + property(parameter.name()) + "\")"));
        assertThat(texts.stream().map(Documented::name).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Parameters.COMMON.stream().map(Parameter::name).toList());
    }

    @Test
    void everyElementsListNamesItsLeaves() throws IOException {
        assertThat(listed("BuildMojo", "codeBuild")).containsExactlyElementsOf(leaves("codeBuild"));
        assertThat(listed("DeployMojo", "codeDeploy")).containsExactlyElementsOf(leaves("codeDeploy"));
        assertThat(listed("PublishMojo", "codeArtifact")).containsExactlyElementsOf(leaves("codeArtifact"));
        assertThat(listed("StageMojo", "local")).containsExactlyElementsOf(leaves("local"));
    }

    @Test
    void theListOfPackagesNamesTheLeavesOfEach() throws IOException {
        String javadoc = parameters("PublishMojo").get(0).javadoc();
        String ofPackages = javadoc.substring(javadoc.indexOf("<li>{@code packages}"));
        assertThat(PackageConfig.ALL)
                .allSatisfy(leaf -> assertThat(ofPackages).contains("{@code " + leaf.name() + "}"));
        assertThat(Arrays.stream(PackageConfig.class.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .map(field -> field.getName()))
                .containsExactlyElementsOf(
                        PackageConfig.ALL.stream().map(Parameter::name).toList());
    }

    @Test
    void everyBeanHasItsLeavesAndNoOther() {
        assertThat(Parameters.ELEMENTS.keySet()).isEqualTo(BEANS.keySet());
        BEANS.forEach((element, bean) -> assertThat(Arrays.stream(bean.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .map(field -> field.getName()))
                .as(element)
                .containsExactlyInAnyOrderElementsOf(leaves(element)));
    }

    private static String property(String name) {
        return Parameters.named("", name).orElseThrow().property();
    }

    private static List<String> leaves(String element) {
        return Parameters.ELEMENTS.getOrDefault(element, List.of()).stream()
                .<String>map(Parameter::name)
                .toList();
    }

    private static List<String> listed(String mojo, String element) throws IOException {
        Stream<Documented> parameters = parameters(mojo).stream();
        String javadoc = parameters
                .filter(parameter -> parameter.name().equals(element))
                .findFirst()
                .orElseThrow()
                .javadoc();
        return LEAF.matcher(javadoc).results().map(match -> match.group(1)).toList();
    }

    private static List<Documented> parameters(String mojo) throws IOException {
        return PARAMETER
                .matcher(Files.readString(SOURCES.resolve(mojo + ".java")))
                .results()
                .map(Documented::of)
                .filter(Documented::isOfTheUser)
                .toList();
    }
}
