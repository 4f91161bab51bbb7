package io.github.codesuite.wire.codec;

import io.github.codesuite.local.net.LoopbackRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/** What a service does beside its model. The default is a service that does nothing of that kind. */
public interface Dialect {

    /**
     * What a request is to be read from.
     *
     * @param path to match with the URI templates, as it was sent
     * @param labels parts of the path by the name of their member, decoded; they come before what the template finds. Only
     *     operations that have all these members are meant
     * @param headers as of {@link LoopbackRequest#headers()}
     */
    record Target(String path, Map<String, String> labels, Map<String, List<String>> headers) {}

    /** A service that follows its model. */
    static Dialect none() {
        return new Dialect() {};
    }

    /** Where a request goes. */
    default Target target(LoopbackRequest request) {
        return new Target(request.path(), Map.of(), request.headers());
    }

    /** The request as the client of the cloud wants it. */
    default SdkRequest request(SdkRequest decoded) {
        return decoded;
    }

    /**
     * The body that is to be read.
     *
     * @throws IOException if it cannot be read
     */
    default InputStream body(LoopbackRequest request, InputStream body) throws IOException {
        return body;
    }

    /** The reply as it is written. */
    default SdkPojo reply(SdkPojo reply) {
        return reply;
    }

    /** The text of a reply's document where that is no structure. */
    default Optional<String> text(SdkPojo reply) {
        return Optional.empty();
    }

    /** The name of a reply's root element in XML, where the model has none. */
    default String root(String operation) {
        return operation + "Result";
    }
}
