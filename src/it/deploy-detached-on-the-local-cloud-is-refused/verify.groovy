import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .says('codesuite.wait')
    .neverSays('ApplicationStop', 'created d-')
    .leavesNoProcess()
