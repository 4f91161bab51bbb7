package io.github.codesuite.wire;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.LocalCloud;
import io.github.codesuite.local.LocalSettings;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.net.LoopbackLimits;
import io.github.codesuite.local.net.LoopbackServer;
import io.github.codesuite.local.net.LoopbackSite;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import io.github.codesuite.wire.signature.AccessKey;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** A cloud behind a port, and the SDK's real clients in front of it. */
public final class ServedCloud implements AutoCloseable {

    public static final AccessKey KEY = new AccessKey("AKIDTEST", Secret.of("not-a-secret"));

    private final LoopbackServer server;
    private final SdkHttpClient http = UrlConnectionHttpClient.create();
    private final Deque<SdkAutoCloseable> open = new ArrayDeque<>();
    private final AutoCloseable cloud;

    private ServedCloud(LoopbackSite site, AutoCloseable cloud) {
        this.cloud = cloud;
        this.server = LoopbackServer.start("wire-test", site, LoopbackLimits.services(), Ticker.system());
    }

    /** A site that answers in a cloud's place. */
    public static ServedCloud of(LoopbackSite site) {
        return new ServedCloud(site, () -> {});
    }

    /** Any cloud. */
    public static ServedCloud of(Cloud cloud) {
        return new ServedCloud(AwsSite.of(cloud, KEY, Ticker.system()), cloud);
    }

    /** The local cloud of a home. */
    public static ServedCloud local(Path home) {
        return of(localCloud(home));
    }

    /** The local cloud of a home, before it is served. */
    public static LocalCloud localCloud(Path home) {
        HostTools tools = new HostTools(
                Path.of(System.getProperty("java.home")),
                Optional.empty(),
                Map.of("PATH", System.getenv("PATH")),
                Map.of());
        LocalSettings settings = new LocalSettings(home, tools, false, false);
        return LocalCloud.open(settings, new NoTransfer(), Ticker.system(), notice -> {});
    }

    public int port() {
        return server.port();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** A real client, which sends each call once. */
    public <C extends SdkAutoCloseable, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C client(
            B builder) {
        C client = builder.endpointOverride(endpoint())
                .httpClient(http)
                .region(Region.of("local-1"))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(KEY.id(), KEY.secret().reveal())))
                .overrideConfiguration(configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
        open.push(client);
        return client;
    }

    public S3Client s3() {
        return client(S3Client.builder().forcePathStyle(true));
    }

    @Override
    public void close() throws Exception {
        open.forEach(SdkAutoCloseable::close);
        http.close();
        server.close();
        cloud.close();
    }

    private static final class NoTransfer implements Transfer {
        @Override
        public Answer put(URI target, Path file, Secret token) {
            throw new AssertionError("nothing is sent here");
        }

        @Override
        public Answer put(URI target, byte[] body, Secret token) {
            throw new AssertionError("nothing is sent here");
        }

        @Override
        public Answer putAsBearer(URI target, Content content, Secret token) {
            throw new AssertionError("nothing is sent here");
        }

        @Override
        public Answer post(URI target, Content content, Secret token) {
            throw new AssertionError("nothing is sent here");
        }

        @Override
        public Optional<byte[]> get(URI source, Secret token) {
            throw new AssertionError("nothing is read here");
        }
    }
}
