package io.github.codesuite.local.codeartifact.pypi;

import java.util.Optional;

/**
 * A file that an index lists of a project.
 *
 * @param version in its normal form, from the file's name
 * @param link as the index writes it, without its fragment
 * @param requiresPython empty where the index says nothing
 * @param yanked why it should not be used any more (PEP 592); an empty text where no reason is told
 */
record PublicFile(
        String name, String version, String link, String sha256, String requiresPython, Optional<String> yanked) {}
