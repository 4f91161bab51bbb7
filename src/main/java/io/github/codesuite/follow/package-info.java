/** Following what runs elsewhere: status, phases, log lines, lifecycle events. Depends on cloud and poll. */
@NullMarked
package io.github.codesuite.follow;

import org.jspecify.annotations.NullMarked;
