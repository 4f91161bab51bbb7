package io.github.codesuite.wire.codec;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.protocols.core.OperationInfo;

/**
 * One operation of a service, as the SDK describes it; immutable.
 *
 * @param name as AWS writes it, {@code StartBuild}
 * @param binding what the SDK's marshaller knows: method, URI template, target
 * @param method of the client: the client, the request, then what streams
 * @param style what streams
 */
record Operation(
        String name,
        OperationInfo binding,
        UriTemplate template,
        Shape input,
        MethodHandle builder,
        MethodHandle method,
        Style style) {

    /** What an operation streams. */
    enum Style {
        PLAIN,
        UPLOAD,
        DOWNLOAD
    }

    /** What a service answered. */
    record Answer(SdkPojo reply, Optional<ResponseInputStream<?>> content) {}

    /** A builder of the operation's request. */
    SdkPojo newRequest() {
        try {
            return (SdkPojo) builder.invoke();
        } catch (Throwable defect) {
            throw new IllegalStateException("the SDK cannot make a request of " + name, defect);
        }
    }

    /**
     * Calls the service.
     *
     * @param body of an operation that uploads
     * @throws Throwable whatever the service throws
     */
    Answer call(SdkClient client, SdkRequest request, RequestBody body) throws Throwable {
        return switch (style) {
            case PLAIN -> plain(method.invoke(client, request));
            case UPLOAD -> plain(method.invoke(client, request, body));
            case DOWNLOAD -> streaming(method.invoke(client, request, ResponseTransformer.toInputStream()));
        };
    }

    /** The members of the request that the URI template, the query and the headers must have. */
    List<Member> required() {
        return input.elsewhere().stream().filter(Member::required).toList();
    }

    private static Answer plain(@Nullable Object reply) {
        if (reply instanceof SdkResponse && reply instanceof SdkPojo structure) {
            return new Answer(structure, Optional.empty());
        }
        throw new IllegalStateException("the service gave no reply");
    }

    private static Answer streaming(@Nullable Object content) {
        if (content instanceof ResponseInputStream<?> stream && stream.response() instanceof SdkPojo reply) {
            return new Answer(reply, Optional.of(stream));
        }
        throw new IllegalStateException("the service gave no content");
    }
}
