import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .says('6 problems, nothing was started', '  1. pom.xml:', '  6. pom.xml:')
    .says('set <codeBuild><bucket> or -Dcodesuite.codeBuild.bucket')
    .says('set <codeArtifact><domain>', 'set <codeArtifact><repository>')
    .says('set <codeDeploy><application>', 'set <codeDeploy><deploymentGroup>', 'set <codeDeploy><bucket>')
    .neverSays('maven-install-plugin', 'install:3.1.4')
    .leavesNoProcess()
