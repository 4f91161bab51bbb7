import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .says('created, not followed', 'its events and its end: mvn codesuite:resume -Dcodesuite.id=d-')
    .saysInOrder('codesuite: STARTED, not followed', '[deploy] following d-', 'AfterInstall', 'codesuite: SUCCEEDED',
        'nothing of this project runs', 'ended the keeper')
    .leavesNoProcess()
