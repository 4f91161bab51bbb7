import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .published()
    .says('dry run')
    .leavesNoProcess()

assert !new File(basedir, 'local-cloud').list()
