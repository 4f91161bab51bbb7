package io.github.codesuite.wire.signature;

import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.checksums.DefaultChecksumAlgorithm;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** The SDK's own signer, as its clients use it for one service. */
public record Signer(String service, String host, AccessKey key, Instant time) {

    static final AccessKey KEY = new AccessKey("AKIDLOCALEXAMPLE0001", Secret.of("a+secret/of=tests"));
    static final Instant NOW = Instant.parse("2026-08-30T12:36:00Z");

    public static Signer of(String service, int port) {
        return new Signer(service, "127.0.0.1:" + port, KEY, NOW);
    }

    public Signer at(Instant other) {
        return new Signer(service, host, key, other);
    }

    public Signer to(String other) {
        return new Signer(service, other, key, time);
    }

    public Signer with(AccessKey other) {
        return new Signer(service, host, other, time);
    }

    /** Signed in the header. */
    public RawRequest sign(String method, String target, byte[] body, String... headers) {
        return sign(method, target, body, properties -> properties, headers);
    }

    /** A URL that is good for some time, signed as S3Presigner does: the body is not. */
    public RawRequest presign(String method, String target, Duration lifetime) {
        return sign(
                method,
                target,
                new byte[0],
                properties -> properties
                        .request(properties.build().request().toBuilder()
                                .protocol("https")
                                .build())
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, lifetime)
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, !service.equals("s3")));
    }

    /** In aws-chunked frames. */
    public RawRequest chunked(String target, byte[] body, boolean signed, String checksum) {
        return sign("PUT", target, body, properties -> {
            // Over http the signer signs every chunk, as the SDK's clients do.
            properties
                    .request(properties.build().request().toBuilder()
                            .protocol(signed ? "http" : "https")
                            .build())
                    .putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, true)
                    .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, signed);
            return checksum.isEmpty()
                    ? properties
                    : properties.putProperty(
                            AwsV4HttpSigner.CHECKSUM_ALGORITHM, DefaultChecksumAlgorithm.fromValue(checksum));
        });
    }

    RawRequest sign(
            String method,
            String target,
            byte[] body,
            UnaryOperator<SignRequest.Builder<AwsCredentialsIdentity>> more,
            String... headers) {
        SdkHttpFullRequest.Builder request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.fromValue(method))
                .uri(URI.create("http://" + host + target));
        for (String header : headers) {
            request.appendHeader(header.split(": ", 2)[0], header.split(": ", 2)[1]);
        }
        ContentStreamProvider payload = ContentStreamProvider.fromByteArray(body);
        SignRequest.Builder<AwsCredentialsIdentity> properties = SignRequest.builder(
                        AwsCredentialsIdentity.create(key.id(), key.secret().reveal()))
                .request(request.build())
                .payload(payload)
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(time, ZoneOffset.UTC))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !service.equals("s3"))
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, !service.equals("s3"));
        SignedRequest signed =
                AwsV4HttpSigner.create().sign(more.apply(properties).build());
        return RawRequest.of(signed.request(), read(signed));
    }

    private static byte[] read(SignedRequest signed) {
        try {
            return signed.payload().orElseThrow().newStream().readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
