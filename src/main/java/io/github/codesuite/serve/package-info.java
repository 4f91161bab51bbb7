/**
 * The local cloud over HTTP: the server of a home, the keeper that holds what outlives Maven, and what finds and starts it.
 * Depends on cloud, local, wire, poll and value.
 */
@NullMarked
package io.github.codesuite.serve;

import org.jspecify.annotations.NullMarked;
