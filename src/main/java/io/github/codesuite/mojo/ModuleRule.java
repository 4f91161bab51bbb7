package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.CodeBuildConfig;
import io.github.codesuite.mojo.config.CodeDeployConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * In which modules a goal acts. {@code build}: where the module's folder has the buildspec, or its own POM configures {@code
 * codeBuild}. {@code bundle} and {@code deploy}: where the folder has the AppSpec, or the module's own POM names one.
 * Everything else: everywhere.
 */
final class ModuleRule {

    private final ModuleSettings module;

    ModuleRule(ModuleSettings module) {
        this.module = module;
    }

    /** Whether a goal acts in the module. */
    boolean acts(String goal) {
        return switch (goal) {
            case "build" -> buildspec().isPresent() || module.isOwn("", "codeBuild");
            case "bundle", "deploy" -> appspec().isPresent() || namesWhatToDeploy();
            default -> true;
        };
    }

    /** Why a goal does not act in the module, for the line that says so. */
    String reason(String goal) {
        return "no " + (goal.equals("build") ? buildspecName() : appspecName()) + " here";
    }

    /** The buildspec file in the module's folder. */
    Optional<Path> buildspec() {
        return CodeBuildConfig.isInline(buildspecName()) ? Optional.empty() : file(buildspecName());
    }

    /** The AppSpec file in the module's folder. */
    Optional<Path> appspec() {
        return file(appspecName());
    }

    private boolean namesWhatToDeploy() {
        return module.isOwn("codeDeploy", "appspec")
                || module.isOwn("codeDeploy", "ecs")
                || module.isOwn("codeDeploy", "lambda");
    }

    private String buildspecName() {
        return module.get(CodeBuildConfig.BUILDSPEC).orElse(CodeBuildConfig.BUILDSPEC_FILE);
    }

    private String appspecName() {
        return module.get(CodeDeployConfig.APPSPEC).orElse(CodeDeployConfig.APPSPEC_FILE);
    }

    private Optional<Path> file(String name) {
        return MavenFacts.folder(module.project())
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile);
    }
}
