package io.github.codesuite.local;

import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codebuild.model.StatusType;

/** The builds that run in any process of a home. */
final class RunningBuilds {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** The most that BatchGetBuilds takes. */
    private static final int BATCH = 100;

    private final CodeBuildClient codeBuild;
    private final Ticker ticker;

    RunningBuilds(CodeBuildClient codeBuild, Ticker ticker) {
        this.codeBuild = codeBuild;
        this.ticker = ticker;
    }

    /**
     * Stops them all and waits for their end.
     *
     * @return what was done, line by line
     */
    List<String> stop() {
        List<String> running =
                running(codeBuild.listBuildsPaginator().ids().stream().toList());
        running.forEach(id -> codeBuild.stopBuild(stop -> stop.id(id)));
        awaitEnd(running);
        return running.stream().map(id -> "Stopped the build " + id).toList();
    }

    private void awaitEnd(List<String> stopped) {
        Deadline deadline = Deadline.in(LIMIT, ticker);
        List<String> left = running(stopped);
        while (!left.isEmpty()) {
            if (deadline.isReached() || !pause()) {
                throw new IllegalStateException("Still running, end the Maven that started it first: " + left);
            }
            left = running(left);
        }
    }

    private List<String> running(List<String> ids) {
        List<String> running = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += BATCH) {
            List<String> batch = ids.subList(start, Math.min(ids.size(), start + BATCH));
            codeBuild.batchGetBuilds(get -> get.ids(batch)).builds().stream()
                    .filter(build -> build.buildStatus() == StatusType.IN_PROGRESS)
                    .map(Build::id)
                    .forEach(running::add);
        }
        return running;
    }

    private boolean pause() {
        try {
            ticker.sleep(PAUSE);
            return true;
        } catch (InterruptedException enoughWaited) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
