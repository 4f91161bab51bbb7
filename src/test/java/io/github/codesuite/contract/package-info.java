/** What AWS promises of each service, asked of the local cloud in process, of the local cloud over the wire, and of AWS. */
@NullMarked
package io.github.codesuite.contract;

import org.jspecify.annotations.NullMarked;
