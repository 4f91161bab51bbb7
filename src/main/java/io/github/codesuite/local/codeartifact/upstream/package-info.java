/** What a repository has from others: upstream repositories of its domain and external connections. Knows no format. */
@NullMarked
package io.github.codesuite.local.codeartifact.upstream;

import org.jspecify.annotations.NullMarked;
