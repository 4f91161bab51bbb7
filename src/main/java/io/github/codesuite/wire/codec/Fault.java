package io.github.codesuite.wire.codec;

import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What went wrong, as it goes over the wire.
 *
 * @param members of a modelled exception, beside its message
 */
record Fault(int status, String code, String message, String requestId, Optional<SdkPojo> members) {

    /** Whether the service is to blame. */
    boolean isOfTheService() {
        return status >= 500;
    }
}
