import io.github.codesuite.its.ItRun

// Maven runs twice, CodeBuild once: the buildspec runs Maven on the same POM.
ItRun.of(basedir)
    .says('inside')
    .says(1, 'the buildspec speaks')
    .leavesNoProcess()
