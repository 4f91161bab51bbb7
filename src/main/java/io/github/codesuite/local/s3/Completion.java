package io.github.codesuite.local.s3;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Chooses the parts that a client says its object consists of, and refuses what S3 refuses (CompleteMultipartUpload). */
final class Completion {

    /** All parts but the last must have that much (S3 User Guide, "Amazon S3 multipart upload limits"). */
    private static final long SMALLEST = 5L << 20;

    private Completion() {}

    static Assembly of(CompleteMultipartUploadRequest request, MultipartUpload upload, Parts parts) {
        if (request.multipartUpload() == null
                || request.multipartUpload().parts().isEmpty()) {
            throw S3Faults.malformedXml();
        }
        Map<Integer, Part> known = new HashMap<>();
        parts.all().forEach(part -> known.put(part.number(), part));
        List<Part> chosen = new ArrayList<>();
        int last = 0;
        for (CompletedPart wanted : request.multipartUpload().parts()) {
            if (wanted.partNumber() == null || wanted.partNumber() <= last) {
                throw S3Faults.invalidPartOrder();
            }
            last = wanted.partNumber();
            chosen.add(checked(wanted, known.get(last)));
        }
        checkSizes(chosen);
        Assembly assembly = new Assembly(upload, parts, chosen);
        if (request.mpuObjectSize() != null && request.mpuObjectSize() != assembly.size()) {
            throw S3Faults.invalidRequest(
                    "The provided 'x-amz-mp-object-size' header does not match what was computed.");
        }
        return assembly;
    }

    private static Part checked(CompletedPart wanted, @Nullable Part part) {
        if (part == null || wanted.eTag() == null || !unquoted(wanted.eTag()).equals(unquoted(part.eTag()))) {
            throw S3Faults.invalidPart();
        }
        Optional<String> checksum = WantedChecksum.of(wanted::getValueForField).flatMap(WantedChecksum::expected);
        if (checksum.isPresent() && !checksum.equals(part.checksum().map(StoredChecksum::value))) {
            throw S3Faults.invalidPart();
        }
        return part;
    }

    private static void checkSizes(List<Part> chosen) {
        for (Part part : chosen.subList(0, chosen.size() - 1)) {
            if (part.size() < SMALLEST) {
                throw S3Faults.entityTooSmall();
            }
        }
    }

    private static String unquoted(String tag) {
        return tag.replace("\"", "");
    }
}
