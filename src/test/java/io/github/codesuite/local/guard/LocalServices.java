package io.github.codesuite.local.guard;

import io.github.codesuite.local.logs.LocalLogs;
import io.github.codesuite.local.s3.LocalS3;
import io.github.codesuite.local.sts.LocalSts;
import io.github.codesuite.poll.Ticker;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** All services of the local cloud, open in a folder. */
final class LocalServices implements AutoCloseable {

    /**
     * One service.
     *
     * @param name as its users call it
     * @param client the SDK's interface
     * @param open the guarded client
     * @param home its package
     */
    record Service(String name, Class<? extends SdkClient> client, SdkClient open, String home, Honoured honoured) {}

    private final List<Service> services;

    LocalServices(Path folder) {
        this.services = List.of(
                service("S3", S3Client.class, LocalS3.open(folder, Ticker.system()), LocalS3.class, LocalS3.honoured()),
                service(
                        "CloudWatch Logs",
                        CloudWatchLogsClient.class,
                        LocalLogs.open(folder, Ticker.system()),
                        LocalLogs.class,
                        LocalLogs.honoured()),
                service("STS", StsClient.class, LocalSts.open(), LocalSts.class, LocalSts.honoured()));
    }

    List<Service> all() {
        return services;
    }

    @Override
    public void close() {
        services.forEach(service -> service.open().close());
    }

    private static Service service(
            String name, Class<? extends SdkClient> client, SdkClient open, Class<?> entrance, Honoured honoured) {
        return new Service(name, client, open, entrance.getPackageName(), honoured);
    }
}
