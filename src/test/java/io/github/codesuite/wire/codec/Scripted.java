package io.github.codesuite.wire.codec;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.cloud.CloudIdentity;
import io.github.codesuite.cloud.Pace;
import io.github.codesuite.cloud.Transfer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.codeartifact.CodeartifactClient;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;

/** A cloud whose clients remember the last request, and answer with what they were told to. */
final class Scripted implements Cloud {

    static final byte[] CONTENT = "some content".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    final AtomicReference<SdkPojo> asked = new AtomicReference<>();
    final AtomicReference<String> method = new AtomicReference<>("");
    final AtomicReference<byte[]> uploaded = new AtomicReference<>(new byte[0]);
    final AtomicReference<Object> answer = new AtomicReference<>();

    @Override
    public CloudIdentity identity() {
        throw new AssertionError("nobody asks here");
    }

    @Override
    public CodeBuildClient codeBuild() {
        return client(CodeBuildClient.class);
    }

    @Override
    public CodeDeployClient codeDeploy() {
        return client(CodeDeployClient.class);
    }

    @Override
    public CodeartifactClient codeArtifact() {
        return client(CodeartifactClient.class);
    }

    @Override
    public S3Client s3() {
        return client(S3Client.class);
    }

    @Override
    public CloudWatchLogsClient logs() {
        return client(CloudWatchLogsClient.class);
    }

    @Override
    public StsClient sts() {
        return client(StsClient.class);
    }

    @Override
    public Transfer transfer() {
        throw new AssertionError("nobody asks here");
    }

    @Override
    public Pace pace() {
        throw new AssertionError("nobody asks here");
    }

    @Override
    public void close() {}

    private <C extends SdkClient> C client(Class<C> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> invoke(called, arguments)));
    }

    private Object invoke(Method called, Object[] arguments) throws Throwable {
        asked.set((SdkPojo) arguments[0]);
        method.set(called.getName());
        if (arguments.length > 1 && arguments[1] instanceof RequestBody body) {
            try (InputStream content = body.contentStreamProvider().newStream()) {
                uploaded.set(content.readAllBytes());
            }
        }
        if (answer.get() instanceof RuntimeException thrown) {
            throw thrown;
        }
        return arguments.length > 1 && arguments[1] instanceof ResponseTransformer<?, ?> transformer
                ? transformed(arguments[0], transformer)
                : reply(arguments[0]);
    }

    /** What it was told, or an empty reply. */
    private Object reply(Object request) throws ReflectiveOperationException {
        if (answer.get() != null) {
            return answer.get();
        }
        Class<?> type = Class.forName(request.getClass().getName().replaceFirst("Request$", "Response"));
        return Member.built((SdkPojo) type.getMethod("builder").invoke(null));
    }

    @SuppressWarnings("unchecked")
    private <R> Object transformed(Object request, ResponseTransformer<R, ?> transformer) throws Exception {
        AwsResponse reply = (AwsResponse) reply(request);
        R withLength = (R) reply.toBuilder()
                .sdkHttpResponse(SdkHttpResponse.builder()
                        .statusCode(200)
                        .putHeader("Content-Length", Integer.toString(CONTENT.length))
                        .build())
                .build();
        return transformer.transform(withLength, AbortableInputStream.create(new ByteArrayInputStream(CONTENT)));
    }
}
