package io.github.codesuite.local.s3;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Conditions on an object that is read (S3 API reference, GetObject, "If-*"; RFC 9110, 13.2.2). */
final class Preconditions {

    private final StoredObject object;

    private Preconditions(StoredObject object) {
        this.object = object;
    }

    static Preconditions of(StoredObject object) {
        return new Preconditions(object);
    }

    /** Fails as S3 does where the object is not the expected one; quotes may be left out. */
    static void ifMatch(@Nullable String expected, StoredObject object) {
        if (expected != null && !matches(expected, object)) {
            throw S3Faults.preconditionFailed();
        }
    }

    /** The ETag decides where both are given. */
    Preconditions unchanged(@Nullable String ifMatch, @Nullable Instant ifUnmodifiedSince) {
        ifMatch(ifMatch, object);
        if (ifMatch == null
                && ifUnmodifiedSince != null
                && object.lastModified().isAfter(ifUnmodifiedSince)) {
            throw S3Faults.preconditionFailed();
        }
        return this;
    }

    /** The ETag decides where both are given. */
    void changed(@Nullable String ifNoneMatch, @Nullable Instant ifModifiedSince) {
        boolean same = ifNoneMatch == null
                ? ifModifiedSince != null && !object.lastModified().isAfter(ifModifiedSince)
                : matches(ifNoneMatch, object);
        if (same) {
            throw S3Faults.notModified();
        }
    }

    private static boolean matches(String expected, StoredObject object) {
        return expected.equals("*") || quoted(expected).equals(object.eTag());
    }

    private static String quoted(String tag) {
        return tag.startsWith("\"") ? tag : '"' + tag + '"';
    }
}
