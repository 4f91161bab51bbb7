package io.github.codesuite.local.codeartifact.upstream;

import io.github.codesuite.local.codeartifact.store.PackageEdit;
import io.github.codesuite.local.codeartifact.store.PackageId;
import java.io.IOException;

/** What a format does when a version has come into a package from elsewhere. */
public interface Kept {

    /** Called while the package is still being changed. */
    void changed(PackageEdit edit, PackageId id) throws IOException;
}
