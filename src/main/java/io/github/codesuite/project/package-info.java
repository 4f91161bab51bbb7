/** Facts about a Maven project in the JDK's types. Depends on value. */
@NullMarked
package io.github.codesuite.project;

import org.jspecify.annotations.NullMarked;
