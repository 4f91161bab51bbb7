package io.github.codesuite.wire.signature;

import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A request whose signature is right.
 *
 * @param service of the signature's scope, as {@code codebuild}
 * @param region of the signature's scope, whichever the client chose
 * @param body what the client sent, free of any chunk framing. Reading it throws a {@link SignatureRefusal} where it is not what was signed, at its
 *     end at the latest: whoever lets it take effect must have read to the end before. To be closed
 * @param length of the body; empty where the client did not say
 */
public record Signed(String service, String region, InputStream body, OptionalLong length) {}
