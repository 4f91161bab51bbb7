import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .published('quick-start-1.0.pom', 'quick-start-1.0.jar')
    .saysInOrder('[build] started', '[bundle] ', '[publish] Published', 'ValidateService')
    .says('quick-start-local-1: port ')
    .leaves('local-cloud/codedeploy/fleet/quick-start-local-1/root/opt/quick-start/quick-start.jar')
    .leavesNoProcess()
