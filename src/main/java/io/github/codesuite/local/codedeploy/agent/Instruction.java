package io.github.codesuite.local.codedeploy.agent;

import java.nio.file.Path;
import java.util.Optional;

/** One thing that Install does. */
sealed interface Instruction {

    /** Copies a file, or makes a link anew. */
    record Copy(Path source, Path destination) implements Instruction {}

    /** Makes a folder. */
    record MakeDirectory(Path directory) implements Instruction {}

    /** Sets the mode of what was made, octal digits. */
    record ChangeMode(Path file, String mode) implements Instruction {}

    /** Sets the owner and the group of what was made. */
    record ChangeOwner(Path file, Optional<String> owner, Optional<String> group) implements Instruction {}
}
