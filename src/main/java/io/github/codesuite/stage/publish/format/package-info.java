/** What npm, PyPI and generic packages have in common: what the POM names, and what its files are. Depends on bundle, problem and project. */
@NullMarked
package io.github.codesuite.stage.publish.format;

import org.jspecify.annotations.NullMarked;
