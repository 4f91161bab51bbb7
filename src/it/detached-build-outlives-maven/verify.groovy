import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .says('started, not followed', 'its log and its end: mvn codesuite:resume -Dcodesuite.id=detached-build:')
    .saysInOrder('codesuite: STARTED, not followed', '[build] following detached-build:', '| the first line', '| the last line',
        'codesuite: SUCCEEDED', 'nothing runs; what ran last', 'ended the keeper')
    .leaves('target/codesuite/build-detached-build.log')
    .leavesNoProcess()
