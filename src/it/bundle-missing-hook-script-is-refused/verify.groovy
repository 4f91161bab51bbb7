import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .says('appspec.yml:8', 'scripts/start.sh')
    .leavesNoProcess()
