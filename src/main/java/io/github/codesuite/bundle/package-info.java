/** Files in and out of archives: what a working tree holds, reproducible zips, safe extraction, checksums. The home of zip. Depends on problem and value. */
@NullMarked
package io.github.codesuite.bundle;

import org.jspecify.annotations.NullMarked;
