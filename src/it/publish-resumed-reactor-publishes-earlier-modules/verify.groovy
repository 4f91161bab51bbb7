import io.github.codesuite.its.ItRun

// The first build fails in c; the second one starts there and publishes a and b as well.
ItRun.of(basedir)
    .published('resumed-1.0.pom', 'a-1.0.pom', 'b-1.0.pom', 'c-1.0.pom')
    .leavesNoProcess()
