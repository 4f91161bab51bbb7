package io.github.codesuite.local.s3;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for the object that an upload replaces (S3 User Guide, "Conditional writes").
 *
 * @param absent whether there must be none
 * @param eTag what its ETag must be
 */
record Condition(boolean absent, Optional<String> eTag) {

    static final Condition NONE = new Condition(false, Optional.empty());

    static Condition of(@Nullable String ifNoneMatch, @Nullable String ifMatch) {
        // S3 itself answers 501 to anything but the asterisk here.
        if (ifNoneMatch != null && !ifNoneMatch.equals("*")) {
            throw S3Faults.unsupported("IfNoneMatch of an upload with anything but *");
        }
        return new Condition(ifNoneMatch != null, Optional.ofNullable(ifMatch));
    }

    /** @throws RuntimeException S3's own, if it does not hold */
    void check(Optional<StoredObject> former) {
        if (absent && former.isPresent()) {
            throw S3Faults.preconditionFailed();
        }
        eTag.ifPresent(expected -> Preconditions.ifMatch(expected, former.orElseThrow(S3Faults::noSuchKey)));
    }
}
