/** The format of PyPI: uploads as forms, the simple index, public indexes. */
@NullMarked
package io.github.codesuite.local.codeartifact.pypi;

import org.jspecify.annotations.NullMarked;
