package io.github.codesuite.local.codebuild;

import io.github.codesuite.local.codebuild.state.ArtifactSettings;
import io.github.codesuite.local.codebuild.state.EnvironmentSettings;
import io.github.codesuite.local.codebuild.state.SourceSettings;
import io.github.codesuite.local.codebuild.state.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.codebuild.model.ArtifactNamespace;
import software.amazon.awssdk.services.codebuild.model.ArtifactPackaging;
import software.amazon.awssdk.services.codebuild.model.ArtifactsType;
import software.amazon.awssdk.services.codebuild.model.EnvironmentVariable;
import software.amazon.awssdk.services.codebuild.model.EnvironmentVariableType;
import software.amazon.awssdk.services.codebuild.model.ProjectArtifacts;
import software.amazon.awssdk.services.codebuild.model.ProjectEnvironment;
import software.amazon.awssdk.services.codebuild.model.ProjectSource;
import software.amazon.awssdk.services.codebuild.model.SourceType;

/** Reads what requests say about source, artifacts and environment; refuses by name what the local cloud has not. */
final class SettingsReader {

    private static final String BUCKET_ARN = "arn:aws:s3:::";

    private SettingsReader() {}

    static SourceSettings source(ProjectSource source) {
        String type = sourceType(Given.required(source.typeAsString(), "source.type"));
        return checked(new SourceSettings(type, Given.optional(source.location()), Given.optional(source.buildspec())));
    }

    static String sourceType(String type) {
        return Given.oneOf(
                type,
                "source type",
                List.of(SourceSettings.S3, SourceSettings.NO_SOURCE),
                names(SourceType.knownValues()));
    }

    /** Checks what belongs together. */
    static SourceSettings checked(SourceSettings source) {
        source.buildspec().filter(text -> text.startsWith(BUCKET_ARN)).ifPresent(arn -> {
            throw CodeBuildFaults.unsupported("a buildspec in a bucket, " + arn);
        });
        if (!source.isS3()) {
            if (!source.hasInlineBuildspec()) {
                throw CodeBuildFaults.invalid("a source of type NO_SOURCE needs an inline buildspec");
            }
            return new SourceSettings(source.type(), Optional.empty(), source.buildspec());
        }
        String location = source.location()
                .orElseThrow(() -> CodeBuildFaults.invalid("source.location is required for a source of type S3"));
        if (location.endsWith("/")) {
            throw CodeBuildFaults.unsupported("a source of type S3 that is a folder, " + location);
        }
        if (!location.matches("[^/:]+/.+")) {
            throw CodeBuildFaults.invalid("source.location of type S3 must be bucket/key, not " + location);
        }
        return source;
    }

    static ArtifactSettings artifacts(ProjectArtifacts artifacts) {
        String type = Given.oneOf(
                Given.required(artifacts.typeAsString(), "artifacts.type"),
                "artifacts type",
                List.of(ArtifactSettings.S3, ArtifactSettings.NO_ARTIFACTS),
                names(ArtifactsType.knownValues()));
        Optional<String> bucket = Given.optional(artifacts.location()).map(text -> text.replace(BUCKET_ARN, ""));
        if (type.equals(ArtifactSettings.S3) && bucket.isEmpty()) {
            throw CodeBuildFaults.invalid("artifacts.location is required for artifacts of type S3");
        }
        return new ArtifactSettings(
                type,
                bucket,
                Given.optional(artifacts.path()),
                Given.optional(artifacts.namespaceTypeAsString())
                        .map(value -> known(value, "namespaceType", names(ArtifactNamespace.knownValues()))),
                Given.optional(artifacts.name()),
                Given.optional(artifacts.packagingAsString())
                        .map(value -> known(value, "packaging", names(ArtifactPackaging.knownValues()))),
                Boolean.TRUE.equals(artifacts.overrideArtifactName()));
    }

    static EnvironmentSettings environment(ProjectEnvironment environment) {
        return new EnvironmentSettings(
                Given.required(environment.typeAsString(), "environment.type"),
                Given.required(environment.image(), "environment.image"),
                Given.required(environment.computeTypeAsString(), "environment.computeType"),
                Boolean.TRUE.equals(environment.privilegedMode()),
                variables(environment.environmentVariables()));
    }

    static List<Variable> variables(List<EnvironmentVariable> variables) {
        return variables.stream().map(SettingsReader::variable).toList();
    }

    private static Variable variable(EnvironmentVariable variable) {
        String name = Given.required(variable.name(), "environmentVariables.name");
        String type = Given.optional(variable.typeAsString()).orElse(EnvironmentVariableType.PLAINTEXT.toString());
        Given.oneOf(
                type,
                "the type of environment variable " + name + ":",
                List.of(EnvironmentVariableType.PLAINTEXT.toString()),
                names(EnvironmentVariableType.knownValues()));
        if (name.indexOf('=') >= 0 || name.indexOf('\0') >= 0) {
            throw CodeBuildFaults.invalid("environmentVariables.name " + name + " is no name of a variable");
        }
        String value = variable.value();
        if (value == null) {
            throw CodeBuildFaults.invalid("environment variable " + name + " has no value");
        }
        return new Variable(name, value);
    }

    private static String known(String value, String member, List<String> known) {
        return Given.oneOf(value, member, known, known);
    }

    private static List<String> names(Set<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }
}
