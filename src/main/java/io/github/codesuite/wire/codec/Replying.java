package io.github.codesuite.wire.codec;

import io.github.codesuite.local.net.LoopbackReply;
import java.io.InputStream;
import java.util.UUID;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;

/** What every reply has, in whatever protocol. */
final class Replying {

    /** A body that a service hands over, of a length that it names. */
    record Content(ResponseInputStream<?> stream, long length) implements LoopbackReply.Body {
        @Override
        public InputStream open() {
            return stream;
        }
    }

    /** A body that is never sent: the answer to HEAD names the length of what GET would send. */
    record Unsent(long length) implements LoopbackReply.Body {
        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }
    }

    private Replying() {}

    /** The HTTP status that the service has set. */
    static int status(SdkPojo reply) {
        return reply instanceof SdkResponse response && response.sdkHttpResponse() != null
                ? response.sdkHttpResponse().statusCode()
                : 200;
    }

    /** The id that the service has given the request, or a new one. */
    static String requestId(SdkPojo reply) {
        String known = reply instanceof AwsResponse response && response.responseMetadata() != null
                ? response.responseMetadata().requestId()
                : "UNKNOWN";
        return known == null || known.equals("UNKNOWN") ? UUID.randomUUID().toString() : known;
    }

    /** The length of a content that the service streams, from its own HTTP header. */
    static long length(SdkPojo reply) {
        if (reply instanceof SdkResponse response && response.sdkHttpResponse() != null) {
            return response.sdkHttpResponse()
                    .firstMatchingHeader("Content-Length")
                    .map(Long::parseLong)
                    .orElse(-1L);
        }
        return -1;
    }
}
