import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .published('skipped-last-1.0.pom', 'a-1.0.pom', 'b-1.0.pom')
    .says(1, '[publish] skipped: maven.deploy.skip is true')
    .leavesNoProcess()
