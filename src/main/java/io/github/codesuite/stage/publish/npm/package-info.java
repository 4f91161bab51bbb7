/** npm packages: the rules for their names, their package.json, and the document that publishes one. Depends on format and bundle. */
@NullMarked
package io.github.codesuite.stage.publish.npm;

import org.jspecify.annotations.NullMarked;
