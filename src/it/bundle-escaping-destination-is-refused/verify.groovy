import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .says('appspec.yml:5', '/opt/../../etc')
    .leavesNoProcess()
