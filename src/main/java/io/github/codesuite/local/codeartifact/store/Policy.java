package io.github.codesuite.local.codeartifact.store;

import java.util.UUID;

/**
 * A resource's permission policy. It is kept, not enforced: the local cloud knows one caller, who may do everything.
 *
 * @param document as it was put
 * @param revision changes with each put
 */
public record Policy(String document, String revision) {

    static Policy of(String document) {
        return new Policy(document, UUID.randomUUID().toString().replace("-", ""));
    }
}
