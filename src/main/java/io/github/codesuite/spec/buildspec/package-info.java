/** The buildspec as AWS documents it: read, checked, never run. Depends on spec.yaml, problem and value. */
@NullMarked
package io.github.codesuite.spec.buildspec;

import org.jspecify.annotations.NullMarked;
