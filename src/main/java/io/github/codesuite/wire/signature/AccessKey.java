package io.github.codesuite.wire.signature;

import io.github.codesuite.value.Secret;

/**
 * The only key that opens a local cloud.
 *
 * @param id of the key, as it stands in every signed request
 */
public record AccessKey(String id, Secret secret) {}
