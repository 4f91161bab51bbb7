package io.github.codesuite.wire.signature;

import io.github.codesuite.local.net.LoopbackRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The headers that a signature covers; Host and all of Amazon's own must be among them. */
final class SignedHeaders {

    private static final String OWN = "x-amz-";

    private SignedHeaders() {}

    /** @throws SignatureRefusal if a header that changes what the request means is not signed */
    static void check(LoopbackRequest request, Claim claim) {
        if (!claim.signedHeaders().contains("host")) {
            throw claim.dialect().unsignedHeader("Host");
        }
        Optional<String> loose = request.headers().keySet().stream()
                .filter(name -> name.startsWith(OWN) && !claim.signedHeaders().contains(name))
                .sorted()
                .findFirst();
        if (loose.isPresent()) {
            throw claim.dialect().unsignedHeader(loose.get());
        }
    }

    /** Each with all its values, on a line of its own, as they are signed. */
    static String canonical(LoopbackRequest request, Claim claim) {
        return claim.signedHeaders().stream()
                .map(name -> name + ":" + values(request.headers().getOrDefault(name, List.of())) + "\n")
                .collect(Collectors.joining());
    }

    private static String values(List<String> values) {
        return values.stream()
                .map(value -> value.trim().replaceAll("\\s+", " "))
                .collect(Collectors.joining(","));
    }
}
