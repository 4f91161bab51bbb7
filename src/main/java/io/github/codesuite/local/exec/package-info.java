/** Processes: started with a mark, streamed line by line, ended with their whole tree. The one home of processes. Depends on poll. */
@NullMarked
package io.github.codesuite.local.exec;

import org.jspecify.annotations.NullMarked;
