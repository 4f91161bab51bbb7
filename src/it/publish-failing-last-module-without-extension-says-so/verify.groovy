import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .published()
    .says(1, 'nothing was published and nothing was deployed, because com.example.its:b failed')
    .leavesNoProcess()
