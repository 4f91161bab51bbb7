import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .published()
    .says('7 problems, nothing was started', '  1. ', '  7. ')
    .says("'codeDeply'", "did you mean 'codeDeploy'?")
    .says("'applicaton'", "did you mean 'application'?")
    .says("'codesuite.dryrun'", "did you mean 'codesuite.dryRun'?")
    .says("'lcoal'", "did you mean 'local'?")
    .says("'10 minuts'", 'such as 10s, 30m or 1h30m')
    .says('buildspec.yml:', 'appspec.yml:')
    .neverSays('maven-install-plugin', 'install:3.1.4')
    .leavesNoProcess()
