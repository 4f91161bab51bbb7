import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .published('identical-1.0.pom', 'a-1.0.pom', 'b-1.0.pom', 'c-1.0.pom')
    .says('already there')
    .leavesNoProcess()
