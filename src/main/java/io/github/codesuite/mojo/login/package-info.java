/** Transfers of Maven's resolver that log in to CodeArtifact. Depends on the resolver's API, failure and value. */
@NullMarked
package io.github.codesuite.mojo.login;

import org.jspecify.annotations.NullMarked;
