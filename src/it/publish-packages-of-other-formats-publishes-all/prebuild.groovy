import io.github.codesuite.stage.publish.format.SamplePackages
import java.nio.file.Files

// What npm pack and python -m build would make.
def metadata = 'Metadata-Version: 2.1\nName: my-orders\nVersion: 1.0\n'
def dist = new SamplePackages(Files.createDirectories(basedir.toPath().resolve('dist')))
dist.npm('acme-web-1.0.0.tgz', '{"name":"@acme/web","version":"1.0.0"}')
dist.wheel('my_orders-1.0-py3-none-any.whl', metadata)
dist.sdist('my_orders-1.0.tar.gz', metadata)
true
