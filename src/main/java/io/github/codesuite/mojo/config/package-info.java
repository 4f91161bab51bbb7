/** The POM's beans, one per element, each translating itself into a request. Depends on everything but the clouds. */
@NullMarked
package io.github.codesuite.mojo.config;

import org.jspecify.annotations.NullMarked;
