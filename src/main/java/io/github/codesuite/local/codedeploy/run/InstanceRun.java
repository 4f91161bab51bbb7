package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.agent.Agent;
import io.github.codesuite.local.codedeploy.agent.EventFailedException;
import io.github.codesuite.local.codedeploy.agent.Job;
import io.github.codesuite.local.codedeploy.agent.LifecycleEvents;
import io.github.codesuite.local.codedeploy.state.Diagnosis;
import io.github.codesuite.local.codedeploy.state.Installation;
import io.github.codesuite.local.codedeploy.state.Installations;
import io.github.codesuite.local.codedeploy.state.Step;

/** A deployment on one instance: its lifecycle events in order, until the end or the first that fails. */
final class InstanceRun {

    private final Agent agent;
    private final Job job;
    private final TargetRecorder recorder;
    private final Installations installations;
    private final Daemons daemons;

    InstanceRun(Agent agent, Job job, TargetRecorder recorder, Installations installations, Daemons daemons) {
        this.agent = agent;
        this.job = job;
        this.recorder = recorder;
        this.installations = installations;
        this.daemons = daemons;
    }

    /** Runs it; returns whether the instance now runs the revision. */
    boolean run() throws InterruptedException {
        if (recorder.isStopping()) {
            recorder.over(Step.SKIPPED);
            return false;
        }
        installations.update(instance(), groupId(), Installation::unhealthy);
        for (String event : LifecycleEvents.IN_ORDER) {
            if (recorder.isStopping() || !perform(event)) {
                recorder.over(Step.FAILED);
                return false;
            }
        }
        installations.update(
                instance(),
                groupId(),
                installed -> installed.succeededWith(job.deployment().revision()));
        recorder.over(Step.SUCCEEDED);
        return true;
    }

    private boolean perform(String event) throws InterruptedException {
        boolean isStop = event.equals(LifecycleEvents.APPLICATION_STOP);
        recorder.begun(event);
        try {
            Diagnosis diagnosis = agent.perform(event, job, recorder);
            if (isStop) {
                daemons.end(instance(), groupId());
            }
            recorder.ended(event, Step.SUCCEEDED, diagnosis);
            return true;
        } catch (EventFailedException failed) {
            recorder.ended(event, Step.FAILED, failed.diagnosis());
            return isStop && isStopFailureIgnored();
        }
    }

    private boolean isStopFailureIgnored() {
        if (!job.deployment().options().ignoreApplicationStopFailures()) {
            return false;
        }
        daemons.end(instance(), groupId());
        return true;
    }

    private String instance() {
        return job.instance().name();
    }

    private String groupId() {
        return job.deployment().placement().groupId();
    }
}
