/** Test reports in JUnit's XML. Depends on spec.xml, problem and value. */
@NullMarked
package io.github.codesuite.spec.junit;

import org.jspecify.annotations.NullMarked;
