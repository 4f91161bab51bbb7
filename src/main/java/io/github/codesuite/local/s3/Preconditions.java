package io.github.codesuite.local.s3;

import org.jspecify.annotations.Nullable;

/** Conditions on an object's ETag. */
final class Preconditions {

    private Preconditions() {}

    /** Fails as S3 does where the object is not the expected one; quotes may be left out. */
    static void ifMatch(@Nullable String expected, StoredObject object) {
        if (expected != null && !expected.equals("*") && !quoted(expected).equals(object.eTag())) {
            throw S3Faults.preconditionFailed();
        }
    }

    private static String quoted(String tag) {
        return tag.startsWith("\"") ? tag : '"' + tag + '"';
    }
}
