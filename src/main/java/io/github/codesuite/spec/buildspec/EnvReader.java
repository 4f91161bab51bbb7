package io.github.codesuite.spec.buildspec;

import io.github.codesuite.problem.Problems;
import io.github.codesuite.spec.buildspec.Buildspec.Env;
import io.github.codesuite.spec.buildspec.Buildspec.Version;
import io.github.codesuite.spec.yaml.Fields;
import io.github.codesuite.spec.yaml.LocalLimits;
import io.github.codesuite.spec.yaml.YamlMap;
import io.github.codesuite.spec.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code env}, and what version 0.1 calls {@code environment_variables}. */
final class EnvReader {

    static final String OLD_KEY = "environment_variables";

    private static final String RESERVED = "CODEBUILD_";
    private static final List<String> KEYS = List.of(
            "shell", "variables", "parameter-store", "secrets-manager", "exported-variables", "git-credential-helper");
    private static final List<String> UNIX_SHELLS = List.of("bash", "/bin/sh");
    private static final List<String> WINDOWS_SHELLS = List.of("powershell.exe", "cmd.exe");

    private final Problems problems;
    private final LocalLimits limits;

    EnvReader(Problems problems, LocalLimits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    Env read(Fields root, Version version) {
        Map<String, String> variables = version == Version.V0_1 ? oldVariables(root) : new LinkedHashMap<>();
        return root.fields("env")
                .map(env -> env(env, variables))
                .orElseGet(() -> new Env(Optional.empty(), variables, Map.of(), Map.of(), List.of(), false));
    }

    private Map<String, String> oldVariables(Fields root) {
        Optional<Fields> old = root.fields(OLD_KEY);
        old.ifPresent(fields -> fields.warnOfOthersThan(List.of("plaintext")));
        return old.map(fields -> variables(fields, "plaintext")).orElseGet(LinkedHashMap::new);
    }

    private Env env(Fields env, Map<String, String> variables) {
        env.warnOfOthersThan(KEYS);
        variables.putAll(variables(env, "variables"));
        Map<String, String> parameters = variables(env, "parameter-store");
        Map<String, String> secrets = variables(env, "secrets-manager");
        refuse(env, "parameter-store", parameters);
        refuse(env, "secrets-manager", secrets);
        return new Env(shell(env), variables, parameters, secrets, exported(env), gitCredentialHelper(env));
    }

    private Map<String, String> variables(Fields env, String key) {
        Map<String, String> variables = new LinkedHashMap<>();
        env.fields(key).ifPresent(section -> section.entries().forEach(entry -> variable(section, entry, variables)));
        return variables;
    }

    private void variable(Fields section, YamlMap.Entry entry, Map<String, String> variables) {
        String name = entry.key().text();
        if (name.startsWith(RESERVED)) {
            problems.error(
                    entry.key().location(),
                    "variable '" + name + "' begins with " + RESERVED,
                    "CodeBuild keeps this prefix for itself; use another name");
        }
        if (entry.value() instanceof YamlText value) {
            variables.put(name, value.isNothing() ? "" : value.text());
        } else {
            problems.error(
                    entry.value().location(),
                    section.path(name) + " is " + entry.value().kind(),
                    "a variable's value is a text; put it in quotes");
        }
    }

    private void refuse(Fields env, String key, Map<String, String> entries) {
        env.fields(key)
                .ifPresent(section -> entries.keySet()
                        .forEach(name ->
                                limits.refuse(section.locationOf(name), "variable '" + name + "' of env." + key)));
    }

    private Optional<String> shell(Fields env) {
        Optional<YamlText> shell = env.text("shell");
        shell.ifPresent(this::checkShell);
        return shell.map(YamlText::text);
    }

    private void checkShell(YamlText shell) {
        if (UNIX_SHELLS.contains(shell.text())) {
            return;
        }
        limits.refuse(shell.location(), "env.shell '" + shell.text() + "'", "commands run in bash or /bin/sh");
        if (!WINDOWS_SHELLS.contains(shell.text())) {
            problems.warning(
                    shell.location(),
                    "env.shell is '" + shell.text() + "'",
                    "AWS documents bash, /bin/sh, powershell.exe and cmd.exe");
        }
    }

    private List<String> exported(Fields env) {
        List<YamlText> names = env.texts("exported-variables");
        names.stream()
                .filter(name -> name.text().startsWith("AWS_"))
                .forEach(name -> problems.warning(
                        name.location(),
                        "env.exported-variables has '" + name.text() + "'",
                        "CodeBuild does not export variables that begin with AWS_; copy the value to another name"));
        return names.stream().map(YamlText::text).toList();
    }

    private boolean gitCredentialHelper(Fields env) {
        boolean helper = env.flag("git-credential-helper");
        if (helper) {
            limits.refuse(env.locationOf("git-credential-helper"), "env.git-credential-helper: yes");
        }
        return helper;
    }
}
