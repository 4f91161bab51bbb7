import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .published('skipped-last-1.0.pom', 'a-1.0.pom', 'b-1.0.pom')
    .leavesNoProcess()
