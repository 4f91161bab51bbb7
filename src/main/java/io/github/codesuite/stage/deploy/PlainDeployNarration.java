package io.github.codesuite.stage.deploy;

import io.github.codesuite.console.Console;
import io.github.codesuite.console.Marks;
import io.github.codesuite.console.RemoteLines;
import io.github.codesuite.console.RemoteText;
import io.github.codesuite.console.StageVoice;
import io.github.codesuite.follow.EventChange;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.results.StageResult;
import io.github.codesuite.stage.deploy.DeployRequest.OnActive;
import io.github.codesuite.value.ByteSize;
import io.github.codesuite.value.Durations;
import java.util.List;
import software.amazon.awssdk.services.codedeploy.model.Diagnostics;

/** A deployment in lines for a person: one for each lifecycle event of each instance, and a sign of life in silence. */
public final class PlainDeployNarration implements DeployNarration {

    private static final String SUCCEEDED = "Succeeded";

    private final StageVoice voice;
    private final RemoteLines script;
    private String doing = "preparing";

    public PlainDeployNarration(Console console) {
        this(console, Ticker.system(), Marks.UNICODE);
    }

    /** @param marks what the reader's terminal can show */
    public PlainDeployNarration(Console console, Ticker ticker, Marks marks) {
        this.voice = new StageVoice("deploy", "deployment", console, ticker, marks);
        this.script = voice.remote("  | ", "scripts.log");
    }

    @Override
    public void revisionStored(String location, long bytes, boolean wasThere) {
        voice.say(
                "revision of " + ByteSize.words(bytes) + (wasThere ? " is already there: " : " uploaded: ") + location);
    }

    @Override
    public void groupIsBusy(String activeId, OnActive policy) {
        String who = activeId.isEmpty() ? "another deployment" : activeId;
        doing = "waiting for " + who;
        voice.say("the group is busy with " + who
                + (policy == OnActive.STOP ? ", it is to be stopped" : ", waiting for its end"));
    }

    @Override
    public void lookingForIt(String why) {
        voice.say("CreateDeployment: " + why + ", looking for the deployment…");
    }

    @Override
    public void started(String id, String application, String deploymentGroup, boolean wasFound) {
        doing = "waiting for the first instance";
        voice.say((wasFound ? "found " : "created ") + id + ": " + application + " to " + deploymentGroup);
    }

    @Override
    public void resumed(String id, String application, String deploymentGroup) {
        doing = "waiting for the first instance";
        voice.say("following " + id + ": " + application + " to " + deploymentGroup);
    }

    @Override
    public void notFollowed(String command) {
        voice.say("its events and its end: " + command);
    }

    @Override
    public void event(EventChange change) {
        if (!change.isEnd()) {
            doing = "in " + change.event() + " of " + change.target();
            return;
        }
        if (change.isSkipped()) {
            voice.whisper(change.target() + ": " + change.event() + " skipped");
            return;
        }
        String duration =
                change.duration().map(took -> " " + Durations.words(took)).orElse("");
        String mark =
                change.isFailure() ? voice.marks().failed() : voice.marks().succeeded();
        voice.say(mark + " " + change.target() + ": " + change.event() + duration);
        if (change.isFailure()) {
            change.diagnostics().ifPresent(this::explain);
        }
    }

    private void explain(Diagnostics diagnostics) {
        String words = FailedEvent.words(diagnostics);
        if (!words.isEmpty()) {
            voice.say("  " + RemoteText.harmless(words));
        }
        FailedEvent.lastLines(diagnostics).forEach(script::line);
    }

    @Override
    public void rollback(String id, String rollbackId) {
        doing = "rolling back";
        voice.say(id + " failed and is rolled back by " + rollbackId);
    }

    @Override
    public void tick() {
        voice.beat(doing);
    }

    @Override
    public void hiccup(String line) {
        voice.say(line);
    }

    @Override
    public void warning(String line) {
        voice.warn(line);
    }

    @Override
    public void stopping(String id) {
        voice.say("stopping " + id);
    }

    @Override
    public void instances(List<InstanceEnd> instances) {
        int widest = instances.stream()
                .mapToInt(instance -> instance.name().length())
                .max()
                .orElse(0);
        instances.forEach(instance -> voice.say(row(instance, widest)));
    }

    private String row(InstanceEnd instance, int width) {
        String mark = instance.status().equals(SUCCEEDED)
                ? voice.marks().succeeded()
                : voice.marks().failed();
        String name = instance.name() + " ".repeat(width - instance.name().length());
        String event = instance.failedEvent().map(failed -> " at " + failed).orElse("");
        String rollback =
                instance.rollback().map(status -> ", rollback " + status).orElse("");
        return mark + " " + name + "  " + instance.status() + event + rollback;
    }

    @Override
    public void ended(StageResult result) {
        voice.ended(result, "");
    }
}
