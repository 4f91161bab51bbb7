import io.github.codesuite.its.ItRun

ItRun.of(basedir)
    .says('[publish] 4 modules with 4 assets to local/releases, local/snapshots')
    .says(1, '[publish] com.example.its:c:1.0: 1 asset uploaded')
    .saysInOrder('com.example.its:b:2.0-2', 'Published in local/releases, local/snapshots: 4 assets uploaded')
    .leavesNoProcess()
