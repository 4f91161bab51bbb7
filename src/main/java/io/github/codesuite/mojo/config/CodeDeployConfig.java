package io.github.codesuite.mojo.config;

import io.github.codesuite.follow.OnInterrupt;
import io.github.codesuite.stage.bundle.BundleRequest;
import io.github.codesuite.stage.deploy.DeployRequest;
import io.github.codesuite.stage.deploy.DeployRequest.OnActive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What CodeDeploy deploys, and where.
 */
public final class CodeDeployConfig {

    static final String ELEMENT = "codeDeploy";
    /** Also read by {@code reset}, which asks every module. */
    public static final Parameter<String> APPLICATION = Parameter.leaf(ELEMENT, "application", Grammar.text());

    /** Also read by the goals that look for deployments. */
    public static final Parameter<String> DEPLOYMENT_GROUP = Parameter.leaf(ELEMENT, "deploymentGroup", Grammar.text());

    static final Parameter<String> DEPLOYMENT_CONFIG = Parameter.leaf(ELEMENT, "deploymentConfig", Grammar.text());
    static final Parameter<String> BUCKET = Parameter.leaf(ELEMENT, "bucket", Grammar.text());
    static final Parameter<String> PREFIX = Parameter.leaf(ELEMENT, "prefix", Grammar.text());
    /** Also read by the rule which module acts. */
    public static final Parameter<String> APPSPEC = Parameter.leaf(ELEMENT, "appspec", Grammar.text());

    static final Parameter<String> FILES = Parameter.list(ELEMENT, "files");
    static final Parameter<String> FILE_EXISTS_BEHAVIOR = Parameter.leaf(
            ELEMENT,
            "fileExistsBehavior",
            Grammar.choice(Map.of("DISALLOW", "DISALLOW", "OVERWRITE", "OVERWRITE", "RETAIN", "RETAIN")));
    static final Parameter<Boolean> AUTO_ROLLBACK = Parameter.leaf(ELEMENT, "autoRollback", Grammar.truth());
    static final Parameter<OnActive> ON_ACTIVE = Parameter.leaf(
            ELEMENT,
            "onActive",
            Grammar.choice(Map.of("wait", OnActive.WAIT, "fail", OnActive.FAIL, "stop", OnActive.STOP)));
    static final Parameter<Boolean> AT_END = Parameter.leaf(ELEMENT, "atEnd", Grammar.truth());
    static final Parameter<String> ORDERING = Parameter.later(ELEMENT, "ordering", "");
    static final Parameter<String> STOP_AT = Parameter.later(ELEMENT, "stopAt", "");
    static final Parameter<String> ECS = Parameter.later(ELEMENT, "ecs", "");
    static final Parameter<String> LAMBDA = Parameter.later(ELEMENT, "lambda", "");

    /** All leaves. */
    static final List<Parameter<?>> ALL = List.of(
            APPLICATION,
            DEPLOYMENT_GROUP,
            DEPLOYMENT_CONFIG,
            BUCKET,
            PREFIX,
            APPSPEC,
            FILES,
            FILE_EXISTS_BEHAVIOR,
            AUTO_ROLLBACK,
            ON_ACTIVE,
            AT_END,
            ORDERING,
            STOP_AT,
            ECS,
            LAMBDA);

    /** The AppSpec where none is configured. */
    public static final String APPSPEC_FILE = "appspec.yml";

    private static final Duration TIMEOUT = Duration.ofHours(1);
    private static final int DESCRIPTION_LIMIT = 200;

    private @Nullable String application;
    private @Nullable String deploymentGroup;
    private @Nullable String deploymentConfig;
    private @Nullable String bucket;
    private @Nullable String prefix;
    private @Nullable String appspec;
    private @Nullable List<@Nullable String> files;
    private @Nullable String fileExistsBehavior;
    private @Nullable String autoRollback;
    private @Nullable String onActive;
    private @Nullable String atEnd;
    private @Nullable String ordering;
    private @Nullable String stopAt;
    private @Nullable String ecs;
    private @Nullable String lambda;

    /** The AppSpec file. */
    public Path appspec(Settings settings, Path basedir) {
        return basedir.resolve(settings.get(APPSPEC, appspec, APPSPEC_FILE));
    }

    /** Whether the deployment waits for the end of the reactor. */
    public boolean atEnd(Settings settings) {
        return settings.get(AT_END, atEnd, true);
    }

    /** The application whose fleet {@code reset} ends. */
    public String application(Settings settings, Defaults defaults) {
        return settings.required(APPLICATION, application, defaults.application(), "to know what is deployed");
    }

    /** Translates the element into the revision's request; usable only if the settings have no errors afterwards. */
    public BundleRequest toBundleRequest(Settings settings, ModuleFacts facts) {
        refuseLater(settings);
        return new BundleRequest(
                facts.project(),
                appspec(settings, facts.project().basedir()),
                settings.list(FILES, files),
                facts.revision());
    }

    /** Translates the element into the deployment's request; usable only if the settings have no errors afterwards. */
    public DeployRequest toRequest(Settings settings, ModuleFacts facts, Defaults defaults) {
        refuseLater(settings);
        return new DeployRequest.Servers(
                facts.project().artifactId(),
                application(settings, defaults),
                settings.required(
                        DEPLOYMENT_GROUP, deploymentGroup, defaults.deploymentGroup(), "to know where to deploy"),
                settings.get(DEPLOYMENT_CONFIG, deploymentConfig),
                description(facts),
                facts.revision(),
                settings.required(BUCKET, bucket, defaults.bucket(), "to upload the revision to"),
                settings.get(PREFIX, prefix, "codesuite/" + facts.project().artifactId() + "/revision"),
                settings.get(FILE_EXISTS_BEHAVIOR, fileExistsBehavior),
                settings.get(AUTO_ROLLBACK, autoRollback),
                settings.get(ON_ACTIVE, onActive, OnActive.WAIT),
                FollowingChoice.read(settings, facts.common(), defaults.local(), TIMEOUT, OnInterrupt.DETACH));
    }

    private void refuseLater(Settings settings) {
        settings.get(ORDERING, ordering);
        settings.get(STOP_AT, stopAt);
        settings.get(ECS, ecs);
        settings.get(LAMBDA, lambda);
    }

    private static String description(ModuleFacts facts) {
        String text = facts.project().coordinates()
                + facts.commit().map(id -> " at commit " + id).orElse("");
        return text.length() <= DESCRIPTION_LIMIT ? text : text.substring(0, DESCRIPTION_LIMIT);
    }
}
