package io.github.codesuite.stage.deploy;

import io.github.codesuite.console.Console;
import io.github.codesuite.console.Heartbeat;
import io.github.codesuite.console.Marks;
import io.github.codesuite.console.PrefixedConsole;
import io.github.codesuite.console.RemoteLines;
import io.github.codesuite.console.RemoteText;
import io.github.codesuite.follow.EventChange;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.results.StageResult;
import io.github.codesuite.stage.deploy.DeployRequest.OnActive;
import io.github.codesuite.value.Durations;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.codedeploy.model.Diagnostics;

/** A deployment in lines for a person: one for each lifecycle event of each instance, and a sign of life in silence. */
public final class PlainDeployNarration implements DeployNarration {

    private static final String SUCCEEDED = "Succeeded";

    private static final double KILO = 1000;

    private final Console console;
    private final Marks marks;
    private final Heartbeat heartbeat;
    private final RemoteLines script;
    private String doing = "preparing";

    public PlainDeployNarration(Console console) {
        this(console, Ticker.system(), Marks.UNICODE);
    }

    /** @param marks what the reader's terminal can show */
    public PlainDeployNarration(Console console, Ticker ticker, Marks marks) {
        this.console = PrefixedConsole.of("deploy", console);
        this.marks = marks;
        this.heartbeat = new Heartbeat(ticker, this.console);
        this.script = new RemoteLines(this.console, "  | ", "scripts.log");
    }

    @Override
    public void revisionStored(String location, long bytes, boolean wasThere) {
        say("revision of " + size(bytes) + (wasThere ? " is already there: " : " uploaded: ") + location);
    }

    @Override
    public void groupIsBusy(String activeId, OnActive policy) {
        String who = activeId.isEmpty() ? "another deployment" : activeId;
        doing = "waiting for " + who;
        say("the group is busy with " + who
                + (policy == OnActive.STOP ? ", it is to be stopped" : ", waiting for its end"));
    }

    @Override
    public void lookingForIt(String why) {
        say("CreateDeployment: " + why + ", looking for the deployment…");
    }

    @Override
    public void started(String id, String application, String deploymentGroup, boolean wasFound) {
        doing = "waiting for the first instance";
        say((wasFound ? "found " : "created ") + id + ": " + application + " to " + deploymentGroup);
    }

    @Override
    public void resumed(String id, String application, String deploymentGroup) {
        doing = "waiting for the first instance";
        say("following " + id + ": " + application + " to " + deploymentGroup);
    }

    @Override
    public void notFollowed(String command) {
        say("its events and its end: " + command);
    }

    @Override
    public void event(EventChange change) {
        if (!change.isEnd()) {
            doing = "in " + change.event() + " of " + change.target();
            return;
        }
        if (change.isSkipped()) {
            console.debug(change.target() + ": " + change.event() + " skipped");
            return;
        }
        String duration =
                change.duration().map(took -> " " + Durations.words(took)).orElse("");
        String mark = change.isFailure() ? marks.failed() : marks.succeeded();
        say(mark + " " + change.target() + ": " + change.event() + duration);
        if (change.isFailure()) {
            change.diagnostics().ifPresent(this::explain);
        }
    }

    private void explain(Diagnostics diagnostics) {
        String words = FailedEvent.words(diagnostics);
        if (!words.isEmpty()) {
            say("  " + RemoteText.harmless(words));
        }
        FailedEvent.lastLines(diagnostics).forEach(script::line);
    }

    @Override
    public void rollback(String id, String rollbackId) {
        doing = "rolling back";
        say(id + " failed and is rolled back by " + rollbackId);
    }

    @Override
    public void tick() {
        heartbeat.beat(doing);
    }

    @Override
    public void hiccup(String line) {
        say(line);
    }

    @Override
    public void warning(String line) {
        heartbeat.heard();
        console.warn(line);
    }

    @Override
    public void stopping(String id) {
        say("stopping " + id);
    }

    @Override
    public void instances(List<InstanceEnd> instances) {
        int widest = instances.stream()
                .mapToInt(instance -> instance.name().length())
                .max()
                .orElse(0);
        instances.forEach(instance -> say(row(instance, widest)));
    }

    private String row(InstanceEnd instance, int width) {
        String mark = instance.status().equals(SUCCEEDED) ? marks.succeeded() : marks.failed();
        String name = instance.name() + " ".repeat(width - instance.name().length());
        String event = instance.failedEvent().map(failed -> " at " + failed).orElse("");
        String rollback =
                instance.rollback().map(status -> ", rollback " + status).orElse("");
        return mark + " " + name + "  " + instance.status() + event + rollback;
    }

    @Override
    public void ended(StageResult result) {
        String line = marks.of(result.status()) + " " + (result.id().isEmpty() ? "deployment" : result.id()) + ": "
                + result.summary() + ", " + Durations.words(result.duration());
        switch (result.status()) {
            case FAILED -> console.error(line);
            case STOPPED, TIMED_OUT -> console.warn(line);
            case SUCCEEDED, STARTED, SKIPPED -> console.info(line);
        }
    }

    private void say(String line) {
        heartbeat.heard();
        console.info(line);
    }

    private static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        double kilobytes = bytes / KILO;
        return kilobytes < KILO
                ? String.format(Locale.ROOT, "%.1f kB", kilobytes)
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / KILO);
    }
}
