import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .says('the last words of the command', 'exit status 7', 'BUILD')
    .leaves('target/codesuite/summary.json')
    .leavesNoProcess()
