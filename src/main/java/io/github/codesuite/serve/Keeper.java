package io.github.codesuite.serve;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.Holdings;
import io.github.codesuite.local.LocalHome;
import io.github.codesuite.local.LocalSettings;
import io.github.codesuite.local.exec.ProcessRecord;
import io.github.codesuite.local.state.AtomicFiles;
import io.github.codesuite.local.state.PrivateFiles;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The one process that serves a home: AWS's services and the package repositories on one port, and all that must outlive the
 * Maven that asked for it. Closing it ends what runs, writes that down, and gives the home back.
 */
public final class Keeper implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int LOOKS_WHILE_IDLE = 4;

    private final LocalHome home;
    private final Ticker ticker;
    private final Ownership ownership;
    private final ServeJson file;
    private final ServedCloud cloud;
    private final Activity activity;
    private final URI address;

    private Keeper(
            LocalHome home, Ticker ticker, Ownership ownership, ServeJson file, ServedCloud cloud, Activity activity) {
        this.home = home;
        this.ticker = ticker;
        this.ownership = ownership;
        this.file = file;
        this.cloud = cloud;
        this.activity = activity;
        this.address = cloud.address();
    }

    /**
     * Takes the home and serves it.
     *
     * @param port 0 for a free one
     * @param isForeground whether somebody sees it run
     * @throws HomeTaken if another process keeps the home
     * @throws UncheckedIOException if the port is in use
     */
    public static Keeper start(
            LocalSettings settings,
            int port,
            boolean isForeground,
            Transfer transfer,
            Ticker ticker,
            Consumer<String> notices) {
        LocalHome home = new LocalHome(settings.home());
        makeFolders(home);
        Ownership ownership = new Ownership(home, ticker);
        ownership.claim(isForeground, settings.realPaths()).ifPresent(other -> {
            throw new HomeTaken(other);
        });
        Activity activity = new Activity(ticker);
        ServedCloud cloud = ServedCloud.open(settings, transfer, ticker, notices, port, activity::around);
        return serving(home, ticker, ownership, cloud, activity);
    }

    private static Keeper serving(
            LocalHome home, Ticker ticker, Ownership ownership, ServedCloud cloud, Activity activity) {
        boolean serves = false;
        try {
            Keeper keeper = new Keeper(home, ticker, ownership, new ServeJson(home), cloud, activity);
            keeper.file.write(keeper.address, ProcessRecord.ofThisProcess());
            ownership.serving(keeper.address);
            serves = true;
            return keeper;
        } finally {
            if (!serves) {
                cloud.close();
                ownership.release();
            }
        }
    }

    /** Where it serves. */
    public URI address() {
        return address;
    }

    /** The cloud that it serves. */
    public Cloud cloud() {
        return cloud;
    }

    /** Serves until the thread is interrupted. */
    public void serve() throws InterruptedException {
        settleWhatWasCutOff();
        while (true) {
            ticker.sleep(LONGEST_PAUSE);
        }
    }

    /** Serves until nothing has run and nobody has asked for anything for a time. */
    public void serveUntilIdle(Duration idle) throws InterruptedException {
        settleWhatWasCutOff();
        Duration look = idle.dividedBy(LOOKS_WHILE_IDLE);
        Duration pause = look.compareTo(LONGEST_PAUSE) < 0 ? look : LONGEST_PAUSE;
        while (!isIdle(idle) || !ownership.endingUnlessWantedWithin(idle)) {
            ticker.sleep(pause);
        }
    }

    /** Each service settles what a killed process has left when it opens. */
    private void settleWhatWasCutOff() {
        cloud.codeBuild();
        cloud.codeDeploy();
    }

    private boolean isIdle(Duration idle) {
        if (activity.quietFor().compareTo(idle) < 0) {
            return false;
        }
        boolean holdsNothing = new Holdings(home).ids().isEmpty();
        if (!holdsNothing) {
            activity.seen();
        }
        return holdsNothing;
    }

    @Override
    public void close() {
        ownership.ending();
        try {
            file.remove();
            cloud.close();
        } finally {
            ownership.release();
        }
    }

    private static void makeFolders(LocalHome home) {
        try {
            PrivateFiles files = new PrivateFiles(AtomicFiles.system());
            files.createFolder(home.root());
            files.createFolder(home.keeper());
            files.createFolder(home.aws());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
