/**
 * What package clients other than Maven need to use a repository: printed, or written into their own files. Depends on cloud,
 * failure, spec and value.
 */
@NullMarked
package io.github.codesuite.stage.login;

import org.jspecify.annotations.NullMarked;
