import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .published()
    .says('maven.deploy.skip', '<extensions>true</extensions>')
    .leavesNoProcess()
