/** Where narration goes: lines for a person, plain or quiet. Depends on value, poll and results. */
@NullMarked
package io.github.codesuite.console;

import org.jspecify.annotations.NullMarked;
