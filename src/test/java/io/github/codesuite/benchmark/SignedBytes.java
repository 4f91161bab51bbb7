package io.github.codesuite.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Requests that are signed once and sent often, as the bytes on the wire: the load costs the machine next to nothing. */
final class SignedBytes {

    private final URI endpoint;
    private final AwsCredentialsIdentity key;

    SignedBytes(URI endpoint, AwsCredentialsIdentity key) {
        this.endpoint = endpoint;
        this.key = key;
    }

    /** An operation of a JSON service; good for five minutes. */
    byte[] json(String service, String target, String body) {
        return signed(
                service,
                request(SdkHttpMethod.POST, "/")
                        .putHeader("Content-Type", "application/x-amz-json-1.1")
                        .putHeader("X-Amz-Target", target),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** A PutObject with a small body. */
    byte[] put(String path, byte[] body) {
        return signed("s3", request(SdkHttpMethod.PUT, path), body);
    }

    private SdkHttpRequest.Builder request(SdkHttpMethod method, String path) {
        return SdkHttpRequest.builder().method(method).uri(endpoint).encodedPath(path);
    }

    private byte[] signed(String service, SdkHttpRequest.Builder request, byte[] body) {
        request.putHeader("Content-Length", Integer.toString(body.length));
        SignedRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(key)
                        .request(request.build())
                        .payload(ContentStreamProvider.fromByteArray(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "local-1")
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !service.equals("s3")));
        return bytes(signed.request(), body);
    }

    private static byte[] bytes(SdkHttpRequest request, byte[] body) {
        StringBuilder head = new StringBuilder(request.method() + " " + request.encodedPath() + " HTTP/1.1\r\n");
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            header.getValue()
                    .forEach(value -> head.append(header.getKey())
                            .append(": ")
                            .append(value)
                            .append("\r\n"));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(new ByteArrayInputStream(body).readAllBytes());
        return all.toByteArray();
    }
}
