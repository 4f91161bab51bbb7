package io.github.codesuite.local.codeartifact.upstream;

import io.github.codesuite.local.codeartifact.store.PackageId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How the packages of one format are read from a public repository. Thread-safe. */
public interface PublicPackages {

    /** The versions that the repository lists of a package; none where it does not know it. */
    List<String> versions(Source source, PackageId id);

    /**
     * The files of a version, checked against what the repository says of them; empty where it has no such version.
     *
     * @param wanted a file that is asked for; empty where none is
     * @throws io.github.codesuite.local.codeartifact.store.Refusal if they cannot be had, or are damaged
     */
    Optional<Arrival> version(Source source, PackageId id, String version, String wanted) throws IOException;

    /** One file more of a version that is there already; empty where the repository has none. */
    Optional<Arrival> file(Source source, PackageId id, String version, String wanted) throws IOException;
}
