/** What the folders of src/it assert about a build that has ended. */
@NullMarked
package io.github.codesuite.its;

import org.jspecify.annotations.NullMarked;
