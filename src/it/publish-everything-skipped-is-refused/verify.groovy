import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .published()
    .says(2, '[publish] skipped: maven.deploy.skip is releases')
    .says(1, '[publish] skipped: codesuite.publish.skip is true')
    .says('nothing is left to publish, every module is skipped', 'codesuite.publish.skip, maven.deploy.skip')
    .leavesNoProcess()
