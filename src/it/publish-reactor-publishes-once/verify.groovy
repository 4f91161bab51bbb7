import io.github.codesuite.its.ItRun

// One act for all four modules, after the last of them; maven-deploy-plugin is not run.
ItRun.of(basedir)
    .published('publish-reactor-1.0.pom', 'a-1.0.pom', 'b-1.0.pom', 'c-1.0.pom')
    .neverSays('deploy:3.1.4:deploy')
    .leaves('target/codesuite/summary.json', 'target/codesuite/result.properties')
    .leavesNoProcess()
