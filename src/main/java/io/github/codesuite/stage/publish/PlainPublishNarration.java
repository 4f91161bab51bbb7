package io.github.codesuite.stage.publish;

import io.github.codesuite.console.Console;
import io.github.codesuite.console.Heartbeat;
import io.github.codesuite.console.PrefixedConsole;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Durations;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Publishing in lines for a person: one at the start, one per module, one at the end; single assets only for debugging. */
public final class PlainPublishNarration implements PublishNarration {

    private static final int SHOWN = 5;

    private final Console console;
    private final Heartbeat heartbeat;

    public PlainPublishNarration(Console console) {
        this(console, Ticker.system());
    }

    PlainPublishNarration(Console console, Ticker ticker) {
        this.console = PrefixedConsole.of("publish", console);
        this.heartbeat = new Heartbeat(ticker, this.console);
    }

    @Override
    public synchronized void started(List<String> repositories, int modules, int assets) {
        say(counted(modules, "module") + " with " + counted(assets, "asset") + " to "
                + String.join(", ", repositories));
    }

    @Override
    public synchronized void packages(List<String> repositories, int packages, int assets) {
        say(counted(packages, "package") + " with " + counted(assets, "asset") + " to "
                + String.join(", ", repositories));
    }

    @Override
    public synchronized void resuming(String coordinates, int alreadyThere, int assets) {
        say(coordinates + " is Unfinished since an earlier run, which this one goes on with: " + alreadyThere + " of "
                + counted(assets, "asset") + " there");
    }

    @Override
    public void uploaded(String asset, long size) {
        console.debug("uploaded " + asset + ", " + size + " bytes, and its checksums");
    }

    @Override
    public synchronized void tryingAgain(String what, String why, Duration delay) {
        heartbeat.heard();
        console.warn(what + ": " + why + "; again in " + Durations.words(delay));
    }

    @Override
    public synchronized void tokenRenewed() {
        say("the authorization token had expired and was renewed");
    }

    @Override
    public synchronized void waiting() {
        heartbeat.beat("uploading");
    }

    @Override
    public synchronized void module(String coordinates, int uploaded, int alreadyThere, Duration duration) {
        String outcome = uploaded == 0 ? "already there" : counts(uploaded, alreadyThere);
        say(coordinates + ": " + outcome + ", " + Durations.words(duration));
    }

    @Override
    public synchronized void published(List<String> repositories, int uploaded, int alreadyThere, Duration duration) {
        String outcome =
                uploaded == 0 ? "everything was there already, nothing was uploaded" : counts(uploaded, alreadyThere);
        say("Published in " + String.join(", ", repositories) + ": " + outcome + ", " + Durations.words(duration));
    }

    @Override
    public synchronized void stopped(Duration duration) {
        console.warn("stopped after " + Durations.words(duration)
                + "; the next run continues, what has arrived is not sent again");
    }

    @Override
    public synchronized void unfinished(List<Unfinished> versions) {
        versions.stream().limit(SHOWN).forEach(version -> {
            console.warn(version.coordinates() + " stays Unfinished in " + version.where() + ", no reader sees it; "
                    + (version.isResumed() ? "the next run goes on with it" : "the next run makes a build of its own"));
            console.warn("  or remove it: " + version.removal());
        });
        if (versions.size() > SHOWN) {
            console.warn("so do " + (versions.size() - SHOWN) + " more: "
                    + versions.stream().skip(SHOWN).map(Unfinished::coordinates).collect(Collectors.joining(", ")));
        }
    }

    private void say(String line) {
        heartbeat.heard();
        console.info(line);
    }

    private static String counts(int uploaded, int alreadyThere) {
        String there = alreadyThere == 0 ? "" : ", " + alreadyThere + " already there";
        return counted(uploaded, "asset") + " uploaded" + there;
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
