package io.github.codesuite.aws;

import io.github.codesuite.poll.Ticker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Makes clients that share one HTTP client, region, endpoint and patience, and closes all of them. */
final class ClientFactory implements AutoCloseable {

    private final AwsSettings settings;
    private final Region region;
    private final SdkHttpClient http;
    private final Optional<ProfileFile> profiles;
    private final ExecutionInterceptor ways;
    private final ExecutionInterceptor clock;
    private final Deque<SdkAutoCloseable> open = new ArrayDeque<>();

    /** @param warnings takes at most one line, about the clock */
    ClientFactory(AwsSettings settings, Region region, Consumer<String> warnings) {
        this(settings, region, httpClient(settings), Optional.empty(), warnings);
    }

    private ClientFactory(
            AwsSettings settings,
            Region region,
            SdkHttpClient http,
            Optional<ProfileFile> profiles,
            Consumer<String> warnings) {
        this.settings = settings;
        this.ways = new NamesTheWay(settings, region);
        this.clock = new ClockCheck(Ticker.system(), warnings);
        this.region = region;
        this.http = keep(new CheckedConnections(http));
        this.profiles = profiles;
    }

    /** Clients that read nothing of the user's AWS setup and use no proxy. */
    static ClientFactory toThisMachine(AwsSettings settings, Region region) {
        SdkHttpClient direct = UrlConnectionHttpClient.create(
                new DirectConnections(settings.patience().attempt()));
        return new ClientFactory(
                settings, region, direct, Optional.of(ProfileFile.aggregator().build()), warning -> {});
    }

    /** A client that sends a call again where the standard retry strategy says so. */
    <C extends SdkAutoCloseable, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C retrying(
            B builder, AwsCredentialsProvider credentials) {
        return build(builder, credentials, standard(), settings.patience().call());
    }

    /** As {@link #retrying}, for calls that carry large files. */
    <C extends SdkAutoCloseable, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C transferring(
            B builder, AwsCredentialsProvider credentials) {
        return build(builder, credentials, standard(), settings.patience().transfer());
    }

    /** A client that sends each call once, whatever comes back. */
    <C extends SdkAutoCloseable, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C once(
            B builder, AwsCredentialsProvider credentials) {
        return build(
                builder,
                credentials,
                AwsRetryStrategy.doNotRetry(),
                settings.patience().call());
    }

    /** Remembers something to be closed with the clients, after those that are made later. */
    <T extends SdkAutoCloseable> T keep(T closeable) {
        synchronized (open) {
            open.push(closeable);
        }
        return closeable;
    }

    @Override
    public void close() {
        synchronized (open) {
            while (!open.isEmpty()) {
                open.pop().close();
            }
        }
    }

    private <C extends SdkAutoCloseable, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C build(
            B builder, AwsCredentialsProvider credentials, RetryStrategy retries, Duration callTimeout) {
        settings.endpoint().ifPresent(builder::endpointOverride);
        builder.httpClient(http)
                .region(region)
                .credentialsProvider(credentials)
                .overrideConfiguration(configuration(retries, callTimeout));
        return keep(builder.build());
    }

    private ClientOverrideConfiguration configuration(RetryStrategy retries, Duration callTimeout) {
        ClientOverrideConfiguration.Builder configuration = ClientOverrideConfiguration.builder()
                .retryStrategy(retries)
                .apiCallTimeout(callTimeout)
                .addExecutionInterceptor(ways)
                .addExecutionInterceptor(clock);
        profiles.ifPresent(configuration::defaultProfileFile);
        return configuration.build();
    }

    private RetryStrategy standard() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(settings.patience().attempts())
                .build();
    }

    /** The attempt's limit is the socket's: a thread that waits for a socket cannot be interrupted. */
    private static SdkHttpClient httpClient(AwsSettings settings) {
        Duration limit = settings.patience().attempt();
        return settings.proxy()
                .map(proxy -> UrlConnectionHttpClient.create(new ProxiedConnections(proxy, limit)))
                .orElseGet(() -> UrlConnectionHttpClient.builder()
                        .connectionTimeout(limit)
                        .socketTimeout(limit)
                        .build());
    }
}
