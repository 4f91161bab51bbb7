package io.github.codesuite.wire.signature;

import io.github.codesuite.local.net.LoopbackRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A request's body and how it is tied to the signature (S3 API reference, "Signature calculations for the Authorization
 * header", {@code x-amz-content-sha256}).
 *
 * @param signed what stands for the body in the text that is signed
 * @param raw as it was sent
 */
record Payload(LoopbackRequest request, Claim claim, String signed, InputStream raw) {

    private static final String HEADER = "x-amz-content-sha256";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final String SIGNED_CHUNKS = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    private static final String SIGNED_TRAILER = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER";
    private static final String UNSIGNED_TRAILER = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
    private static final List<String> WORDS = List.of(UNSIGNED, SIGNED_CHUNKS, SIGNED_TRAILER, UNSIGNED_TRAILER);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** Reads the body only where nothing else tells its hash. */
    static Payload of(LoopbackRequest request, Claim claim) throws IOException {
        Optional<String> declared = declared(request, claim);
        if (declared.isPresent()) {
            return new Payload(request, claim, declared.get(), request.body());
        }
        Spool spool = Spool.of(request.body());
        return new Payload(request, claim, spool.hash(), spool.content());
    }

    /** The body, without frames; it checks itself while it is read. */
    InputStream body(SigningKey key) {
        List<BodyCheck> checks = new ArrayList<>();
        length().ifPresent(length -> checks.add(new LengthCheck(length)));
        if (HASH.matcher(signed).matches()) {
            checks.add(new HashCheck(signed, claim.dialect()));
        }
        return new CheckedBody(unframed(key), checks);
    }

    /** How long it is without frames. */
    OptionalLong length() {
        if (isChunked()) {
            return OptionalLong.of(number("x-amz-decoded-content-length").orElseThrow(BodyFaults::noLength));
        }
        return request.header("transfer-encoding").isPresent()
                ? OptionalLong.empty()
                : OptionalLong.of(number("content-length").orElse(0L));
    }

    private InputStream unframed(SigningKey key) {
        return switch (signed) {
            case SIGNED_CHUNKS -> new ChunkedBody(raw, new SignedChunks(claim, key), Trailer.none());
            case SIGNED_TRAILER -> new ChunkedBody(raw, new SignedChunks(claim, key), Trailer.announcedBy(request));
            case UNSIGNED_TRAILER -> new ChunkedBody(raw, new UnsignedChunks(), Trailer.announcedBy(request));
            default -> raw;
        };
    }

    private boolean isChunked() {
        return signed.startsWith("STREAMING-");
    }

    private Optional<Long> number(String header) {
        return request.header(header)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::parseLong);
    }

    private static Optional<String> declared(LoopbackRequest request, Claim claim) {
        List<String> values = request.headers().getOrDefault(HEADER, List.of());
        if (values.size() > 1 || (!values.isEmpty() && !isKnown(values.get(0)))) {
            throw BodyFaults.invalidHash();
        }
        if (!values.isEmpty()) {
            return Optional.of(values.get(0));
        }
        if (claim.dialect() != Dialect.S3) {
            return Optional.empty();
        }
        if (!claim.isPresigned()) {
            throw BodyFaults.noHash();
        }
        return Optional.of(UNSIGNED);
    }

    private static boolean isKnown(String value) {
        return WORDS.contains(value) || HASH.matcher(value).matches();
    }
}
