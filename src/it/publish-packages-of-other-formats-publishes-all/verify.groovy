import io.github.codesuite.its.ItRun

// All packages at the end of the first build; the second finds them there and sends nothing.
ItRun.of(basedir)
    .published('formats-1.0.pom')
    .saysInOrder(
        '3 packages with 5 assets to local/maven',
        'npm:@acme/web:1.0.0: 1 asset uploaded',
        'pypi:my-orders:1.0: 2 assets uploaded',
        'generic:acme/tools:1.0: 2 assets uploaded',
        'generic:acme/tools:1.0: already there',
        'everything was there already, nothing was uploaded')
    .leavesNoProcess()
