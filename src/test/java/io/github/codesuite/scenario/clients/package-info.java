/** Programs that others wrote, on a served local cloud: the {@code aws} CLI and Python's SDK. Run with the built plugin. */
@NullMarked
package io.github.codesuite.scenario.clients;

import org.jspecify.annotations.NullMarked;
