import io.github.codesuite.its.ItRun

// The module's plugin lives in a class realm of its own.
ItRun.of(basedir)
    .published('own-dependency-1.0.pom', 'a-1.0.pom', 'b-1.0.pom', 'c-1.0.pom')
    .leavesNoProcess()
