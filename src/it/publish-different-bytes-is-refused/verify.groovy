import io.github.codesuite.its.ItRun

// The second project has the same coordinates and another POM.
ItRun.of(basedir)
    .published('different-1.0.pom')
    .says('delete-package-version')
    .leavesNoProcess()
