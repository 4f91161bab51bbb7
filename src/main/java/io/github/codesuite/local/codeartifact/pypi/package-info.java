/** The format of PyPI: uploads as forms, the simple index. */
@NullMarked
package io.github.codesuite.local.codeartifact.pypi;

import org.jspecify.annotations.NullMarked;
