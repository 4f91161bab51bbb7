import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .published()
    .says('dry run')
    .leavesNoProcess()
