/** What a run leaves in the output directory for programs: result.properties and summary.json. Depends on value. */
@NullMarked
package io.github.codesuite.results;

import org.jspecify.annotations.NullMarked;
