package io.github.codesuite.follow;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.Pace;
import io.github.codesuite.poll.Deadline;
import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.InstanceTarget;

/**
 * Follows one deployment to its end: its status and its instances, neither ending with the other's hiccups. After the end it
 * looks on for a while, until no instance is busy any more and a rollback that must come is known.
 */
final class OneDeployment {

    private static final Duration TICK = Duration.ofSeconds(5);
    private static final int LOOKS_AFTER_THE_END = 5;
    private static final Rhythm.Step STEP = new Rhythm.Step(Duration.ofMinutes(1), 3);

    private final DeploymentListener listener;
    private final Ticker ticker;
    private final Duration settleFor;
    private final Rhythm rhythm;
    private final Question<DeploymentInfo> status;
    private final Question<List<InstanceTarget>> instances;
    private final EventDiff diff;
    private DeploymentInfo newest;
    private List<InstanceTarget> targets = List.of();
    private boolean isTargetsLost;
    private Optional<Settling> settling = Optional.empty();

    OneDeployment(
            Cloud cloud,
            Ticker ticker,
            RandomGenerator random,
            Optional<Duration> pollInterval,
            DeploymentInfo known,
            DeploymentListener listener) {
        CodeDeployClient codeDeploy = cloud.codeDeploy();
        String id = known.deploymentId();
        this.listener = listener;
        this.ticker = ticker;
        this.newest = known;
        this.settleFor = settleFor(cloud.pace());
        this.rhythm = new Rhythm(ticker, cloud.pace(), pollInterval, STEP);
        this.diff = new EventDiff(id);
        this.status = new Question<>(
                ticker,
                new Hiccups("GetDeployment", ticker, random, listener::hiccup),
                () -> codeDeploy
                        .getDeployment(request -> request.deploymentId(id))
                        .deploymentInfo());
        this.instances = new Question<>(
                ticker,
                new Hiccups("BatchGetDeploymentTargets", ticker, random, listener::hiccup),
                new DeploymentTargets(codeDeploy, id)::ask);
        status.askIn(rhythm.first(random));
    }

    /** A cloud without a drain still writes down a deployment's end before it announces the rollback. */
    private static Duration settleFor(Pace pace) {
        Duration least = pace.status().multipliedBy(LOOKS_AFTER_THE_END);
        return pace.drain().compareTo(least) > 0 ? pace.drain() : least;
    }

    /** Whether the end was reached before the deadline. */
    boolean follow(Deadline deadline) throws InterruptedException {
        while (!isOver()) {
            if (settling.isEmpty() && deadline.isReached()) {
                return false;
            }
            step();
            if (!isOver()) {
                pause(deadline);
            }
        }
        return true;
    }

    DeploymentState state() {
        return new DeploymentState(newest, targets);
    }

    private boolean isOver() {
        return settling.filter(Settling::isOver).isPresent();
    }

    private void step() throws InterruptedException {
        status.askIfDue().ifPresent(this::saw);
        lookAtInstances();
        listener.tick();
    }

    private void saw(DeploymentInfo info) {
        newest = info;
        status.askIn(rhythm.next());
        instances.askIn(Duration.ZERO);
        if (DeploymentState.isEnded(info) && settling.isEmpty()) {
            settling = Optional.of(new Settling(Deadline.in(settleFor, ticker), !isTargetsLost));
        }
        settling.ifPresent(ending -> ending.saw(info));
    }

    private void lookAtInstances() throws InterruptedException {
        if (isTargetsLost) {
            return;
        }
        try {
            instances.askIfDue().ifPresent(this::saw);
        } catch (SdkException failure) {
            isTargetsLost = true;
            settling.ifPresent(Settling::lostInstances);
            listener.targetsLost(failure);
        }
    }

    private void saw(List<InstanceTarget> found) {
        targets = found;
        diff.changes(found).forEach(listener::event);
        settling.ifPresent(ending -> ending.saw(found));
        instances.askIn(rhythm.next());
    }

    private void pause(Deadline deadline) throws InterruptedException {
        Duration limit = settling.map(Settling::untilOver).orElseGet(deadline::remaining);
        Duration look = isTargetsLost ? TICK : instances.untilDue();
        Duration pause = Stream.of(limit, status.untilDue(), look, TICK)
                .min(Duration::compareTo)
                .orElse(TICK);
        if (!pause.isZero()) {
            ticker.sleep(pause);
        } else if (Thread.interrupted()) {
            throw new InterruptedException("interrupted between two looks");
        }
    }
}
