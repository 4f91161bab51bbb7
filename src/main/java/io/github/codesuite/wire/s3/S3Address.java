package io.github.codesuite.wire.s3;

import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.wire.codec.WireRefusal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request to S3 goes: the bucket stands first in the path, or before {@code .localhost} in the host (S3 User Guide,
 * "Virtual hosting of general purpose buckets").
 *
 * @param bucket empty where the request is for the service itself
 * @param path of the key as it was sent, with its slash; a slash alone where there is none
 */
record S3Address(Optional<String> bucket, String path) {

    private static final Pattern VIRTUAL = Pattern.compile("(.+)\\.localhost(:\\d+)?");

    static S3Address of(LoopbackRequest request) {
        Matcher host = VIRTUAL.matcher(request.header("host").orElse("").toLowerCase(Locale.ROOT));
        S3Address address =
                host.matches() ? new S3Address(Optional.of(host.group(1)), request.path()) : ofPath(request.path());
        address.checkClimbing();
        return address;
    }

    private static S3Address ofPath(String path) {
        int end = path.indexOf('/', 1);
        String bucket = path.substring(1, end < 0 ? path.length() : end);
        return bucket.isEmpty()
                ? new S3Address(Optional.empty(), path)
                : new S3Address(Optional.of(CopySource.decoded(bucket)), end < 0 ? "/" : path.substring(end));
    }

    /** A key may have dot segments, but not more that go up than went down (S3 User Guide, "Naming Amazon S3 objects"). */
    private void checkClimbing() {
        int depth = 0;
        for (String segment : CopySource.decoded(path.substring(1)).split("/", -1)) {
            depth += segment.equals("..") ? -1 : segment.isEmpty() || segment.equals(".") ? 0 : 1;
            if (depth < 0) {
                throw new WireRefusal(400, "InvalidURI", "Couldn't parse the specified URI.");
            }
        }
    }
}
