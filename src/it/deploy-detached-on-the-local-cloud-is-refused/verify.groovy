import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .says('codesuite.wait')
    .neverSays('LifecycleEvent', 'd-')
    .leavesNoProcess()
