/** XML without document types and external entities. The home of XML. Depends on problem and value. */
@NullMarked
package io.github.codesuite.spec.xml;

import org.jspecify.annotations.NullMarked;
