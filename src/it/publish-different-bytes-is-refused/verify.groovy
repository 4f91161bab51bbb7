import io.github.codesuite.its.ItRun

// The second build has the same coordinates and another jar.
ItRun.of(basedir)
    .published('different-1.0.pom', 'different-1.0.jar')
    .says('delete-package-version')
    .leavesNoProcess()
