package io.github.codesuite.wire.s3;

import io.github.codesuite.value.checksum.ChecksumKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The headers of a request whose body came in frames, as if it had not: the frames are no encoding of the object, its length is
 * that without them, and the checksum behind them is one that the object is to have.
 */
final class S3Headers {

    private static final String ENCODING = "content-encoding";
    private static final String FRAMES = "aws-chunked";
    private static final String DECODED = "x-amz-decoded-content-length";
    private static final String LENGTH = "content-length";
    private static final String TRAILER = "x-amz-trailer";
    private static final String ALGORITHM = "x-amz-sdk-checksum-algorithm";

    private S3Headers() {}

    static Map<String, List<String>> unframed(Map<String, List<String>> sent) {
        Map<String, List<String>> headers = new HashMap<>(sent);
        Optional.ofNullable(headers.remove(ENCODING))
                .map(S3Headers::withoutFrames)
                .filter(rest -> !rest.isEmpty())
                .ifPresent(rest -> headers.put(ENCODING, List.of(rest)));
        Optional.ofNullable(headers.get(DECODED)).ifPresent(length -> headers.put(LENGTH, length));
        trailing(headers).ifPresent(kind -> headers.putIfAbsent(ALGORITHM, List.of(kind.name())));
        return headers;
    }

    private static String withoutFrames(List<String> encodings) {
        return encodings.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::trim)
                .filter(value -> !value.toLowerCase(Locale.ROOT).equals(FRAMES) && !value.isEmpty())
                .collect(Collectors.joining(","));
    }

    private static Optional<ChecksumKind> trailing(Map<String, List<String>> headers) {
        return headers.getOrDefault(TRAILER, List.of()).stream()
                .flatMap(name -> ChecksumKind.ofHeader(name.trim()).stream())
                .findFirst();
    }
}
