/** The real cloud: SDK clients, credentials, retries, proxies, HTTP transfers. Depends on cloud, poll, failure, value. */
@NullMarked
package io.github.codesuite.aws;

import org.jspecify.annotations.NullMarked;
