import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .says('buildspec.yml')
    .leavesNoProcess()
