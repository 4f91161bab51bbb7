package io.github.codesuite.mojo;

import io.github.codesuite.mojo.config.LocalConfig;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: the parameters, the skip, and how a failure reaches Maven. */
public abstract class StageMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Inject
    private SettingsDecrypter decrypter;

    /**
     * Which cloud: {@code local}, the one that is embedded in this plugin, or {@code aws}. Keep {@code aws} in a profile.
     * Default: {@code local}. Example: {@code -Dcodesuite.target=aws}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.target")
    private @Nullable String target;

    /**
     * The AWS region. Default: what the AWS SDK finds ({@code AWS_REGION}, the profile); where it finds none, the build fails, for no
     * region is guessed. Example: {@code eu-central-1}. The local cloud has one region, {@code local-1}, and ignores this.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.region")
    private @Nullable String region;

    /**
     * The profile of AWS's config and credentials files; profiles of IAM Identity Center work after {@code aws sso login}.
     * Default: the AWS SDK's own chain of credentials. Example: {@code production}. The local cloud needs no credentials.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.profile")
    private @Nullable String profile;

    /**
     * The role to assume on top of the credentials. Default: none. Example: {@code arn:aws:iam::123456789012:role/deployer}.
     * The local cloud has no roles and ignores this.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.roleArn")
    private @Nullable String roleArn;

    /**
     * The external id that is handed over when the role is assumed. Default: none. Only with {@code roleArn}. The local cloud ignores
     * this.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.externalId")
    private @Nullable String externalId;

    /**
     * The server of {@code settings.xml} whose username is an access key's id and whose password is its secret; the password may be
     * encrypted. Default: none, the AWS SDK's own chain of credentials. Example: {@code aws-production}. The local cloud needs no
     * credentials.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.serverId")
    private @Nullable String serverId;

    /**
     * Another endpoint for every AWS service; http is allowed on this machine only. Default: AWS's own. Example: {@code
     * http://127.0.0.1:4566}. In a POM it is meant for AWS. On the command line and with {@code target=local} it leads to a local cloud
     * that {@code serve} serves on this machine, with the key in {@code local.home}: several builds share one cloud.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.endpoint")
    private @Nullable String endpoint;

    /**
     * The only account that may be touched, 12 digits; where the credentials belong to another one, nothing is started. Default: any.
     * Example: {@code 123456789012}. The local cloud, whose account is {@code 000000000000}, ignores this.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.expectedAccount")
    private @Nullable String expectedAccount;

    /**
     * How often a call that AWS throttled or could not answer is sent again, 0 to 20; a call that must not happen twice is sent once.
     * Default: {@code 4}. The local cloud is never asked twice.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.retries")
    private @Nullable String retries;

    /**
     * Whether the goal does nothing; {@code codesuite.<goal>.skip}, such as {@code -Dcodesuite.build.skip=true}, is the same for one
     * goal. Default: {@code false}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.skip")
    private @Nullable String skip;

    /**
     * Whether the plan is printed, every call that would change something, and nothing is changed. Default: {@code false}. Example:
     * {@code -Dcodesuite.dryRun=true}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.dryRun")
    private @Nullable String dryRun;

    /**
     * Whether warnings about the buildspec, the AppSpec and the POM are errors. Default: {@code false}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.strict")
    private @Nullable String strict;

    /**
     * Whether the goal waits until the build or deployment has ended; {@code resume} picks it up later. Default: {@code true}. On the
     * local cloud {@code false} gives the run to a keeper in the background, which is started for it and leaves when it is idle.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.wait")
    private @Nullable String wait;

    /**
     * When waiting ends; the build or deployment itself goes on, and the goal fails. A number with a unit of ms, s, m, h or d.
     * Default: {@code 2h} for {@code build}, {@code 1h} for {@code deploy}. Example: {@code 30m}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.timeout")
    private @Nullable String timeout;

    /**
     * The pause between two looks at a build or deployment. Default: 5 seconds on AWS, much less on the local cloud. Example:
     * {@code 10s}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.pollInterval")
    private @Nullable String pollInterval;

    /**
     * What becomes of a build or deployment when Maven is interrupted (Ctrl-C): {@code stop} or {@code detach}, which lets it go on
     * and prints how to look after it. Default: {@code stop} for {@code build}, {@code detach} for {@code deploy}; on the local cloud
     * {@code stop} for both, and {@code detach} gives the run to a keeper in the background. Default of {@code resume}: {@code detach}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.onInterrupt")
    private @Nullable String onInterrupt;

    /**
     * How much is said: {@code auto}, {@code plain} (one line per transition, the remote log behind a prefix) or {@code quiet}
     * (warnings and errors). Default: {@code auto}, which is {@code plain}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.console")
    private @Nullable String console;

    /**
     * Where logs, reports, {@code summary.json} and {@code result.properties} go, relative to the folder where Maven was started.
     * Default: {@code target/codesuite} of the project where Maven was started.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codesuite.outputDirectory")
    private @Nullable String outputDirectory;

    /**
     * The local cloud: the folder of its state ({@code home}), how many {@code instances} a fleet has, and what builds and hooks may
     * see. Each leaf is also a property, such as {@code codesuite.local.home}. On AWS it has no effect. Default: a local cloud in {@code ~/.codesuite}.
     * <ul>
     *   <li>{@code home}: the folder of its state, shared by projects; {@code ~} is your home folder; default: {@code
     *       ~/.codesuite}</li>
     *   <li>{@code instances}: how many instances a fleet has, 1 to 50; default: 1</li>
     *   <li>{@code passCredentials}: whether builds and hooks get your {@code AWS_*} variables, and so can reach a real
     *       account; default: false</li>
     *   <li>{@code realPaths}: whether destinations of an AppSpec are real paths of this machine instead of paths below the
     *       instance's folder; default: false</li>
     *   <li>{@code timeScale}: not honoured by this version: only 1; default: 1</li>
     *   <li>{@code secrets}: not honoured by this version</li>
     *   <li>{@code upstreams}: the public repositories that external connections of local package repositories may fetch from, between
     *       commas, each with the URL of a mirror if you have one, as in {@code maven-central,npmjs=https://mirror.example/npm}; known are
     *       maven-central, maven-googleandroid, maven-gradleplugins, maven-commonsware, maven-clojars, npmjs and pypi; default: none,
     *       nothing is fetched from outside</li>
     * </ul>
     *
     * @since 0.1.0
     */
    @Parameter
    private @Nullable LocalConfig local;

    /** For Maven and its tools. */
    @SuppressWarnings("NullAway.Init") // Maven fills the fields
    protected StageMojo() {}

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        MavenFailures.translating(this::run);
    }

    /** The goal's name. */
    abstract String goal();

    /** Does what the goal is for. */
    abstract void act(GoalRun run) throws IOException;

    /**
     * Takes notice that the goal does nothing here.
     *
     * @param skip what tells it so
     */
    void passBy(GoalRun run, String skip) throws IOException {
        run.debug(goal() + " does nothing here");
    }

    /** The elements that the goal has. */
    Inputs.Elements elements() {
        return Inputs.Elements.empty();
    }

    /** The run that an execution is. */
    final GoalRun goalRun() {
        Inputs.Elements own = elements();
        Inputs.Elements all = new Inputs.Elements(
                own.codeBuild(), own.codeDeploy(), own.codeArtifact(), local == null ? own.local() : local);
        return GoalRun.of(new GoalRun.Maven(session, project, execution, decrypter, getLog()), goal(), common(), all);
    }

    private void run() throws IOException {
        GoalRun run = goalRun();
        Optional<String> skip = run.skip();
        if (skip.isPresent()) {
            run.info("skipped: " + skip.get());
            passBy(run, skip.get());
        } else {
            run.checkSession();
            act(run);
        }
        run.sayCardAfterTheLast();
    }

    private Map<String, String> common() {
        Map<String, @Nullable String> values = new HashMap<>();
        values.put("target", target);
        values.put("region", region);
        values.put("profile", profile);
        values.put("roleArn", roleArn);
        values.put("externalId", externalId);
        values.put("serverId", serverId);
        values.put("endpoint", endpoint);
        values.put("expectedAccount", expectedAccount);
        values.put("retries", retries);
        values.put("skip", skip);
        values.put("dryRun", dryRun);
        values.put("strict", strict);
        values.put("wait", wait);
        values.put("timeout", timeout);
        values.put("pollInterval", pollInterval);
        values.put("onInterrupt", onInterrupt);
        values.put("console", console);
        values.put("outputDirectory", outputDirectory);
        Map<String, String> present = new HashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return present;
    }
}
