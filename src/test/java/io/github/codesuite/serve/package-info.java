@NullMarked
package io.github.codesuite.serve;

import org.jspecify.annotations.NullMarked;
