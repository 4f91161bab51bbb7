import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .published()
    .says('nothing was published')
    .leavesNoProcess()
