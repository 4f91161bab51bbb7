import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .published()
    .says('<maven.deploy.skip>true</maven.deploy.skip>', '<codesuite.publish.skip>false</codesuite.publish.skip>', '<extensions>true</extensions>')
    .leavesNoProcess()
