/** Time: the clock, sleeping, deadlines and back-off. The one home of both clock and sleep. Depends on nothing. */
@NullMarked
package io.github.codesuite.poll;

import org.jspecify.annotations.NullMarked;
