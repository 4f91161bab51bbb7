/** YAML with the place of every node. Depends on problem and value. */
@NullMarked
package io.github.codesuite.spec.yaml;

import org.jspecify.annotations.NullMarked;
