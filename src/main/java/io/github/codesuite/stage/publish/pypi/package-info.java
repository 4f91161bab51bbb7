/** Python packages: wheels and source distributions, their metadata, and the form that uploads them. Depends on format and bundle. */
@NullMarked
package io.github.codesuite.stage.publish.pypi;

import org.jspecify.annotations.NullMarked;
