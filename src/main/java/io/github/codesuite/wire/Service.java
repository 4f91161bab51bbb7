package io.github.codesuite.wire;

import io.github.codesuite.wire.codec.Endpoint;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkClient;

/**
 * One service of a cloud and its protocol.
 *
 * @param scope its name in a signature's scope
 * @param client made when first asked for
 */
record Service(String scope, Endpoint endpoint, Supplier<? extends SdkClient> client) {}
