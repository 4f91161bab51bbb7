package io.github.codesuite.local.codeartifact;

import io.github.codesuite.local.codeartifact.store.PackageId;
import java.util.List;

/**
 * Which versions of a package are copied from one repository to another one of the domain.
 *
 * @param expected what the versions are taken for in the source
 * @param overwrites whether what is in the target may be replaced by something else
 * @param includesUpstreams whether versions are also taken from behind the source
 */
record CopyRequest(
        PackageId source,
        PackageId target,
        List<String> versions,
        Expected expected,
        boolean overwrites,
        boolean includesUpstreams) {}
