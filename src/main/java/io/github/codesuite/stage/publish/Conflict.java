package io.github.codesuite.stage.publish;

import java.util.List;

/** Why a repository does not take an asset although the request is in order. */
sealed interface Conflict {

    /** The asset is there with other bytes. */
    record Different(String asset, String sha256Here, String sha256There) implements Conflict {}

    /** The version has a status in which it takes no assets. */
    record Closed(String status) implements Conflict {}

    /** The package's origin controls do not let versions of it be published. */
    record Blocked() implements Conflict {}

    /**
     * The version can be had from upstream, and the package's origin controls let upstream versions in.
     *
     * @param holders the repositories that have it; empty where only a public one can have it
     * @param connections the public repositories behind the upstreams
     */
    record Upstream(List<String> holders, List<String> connections) implements Conflict {

        public Upstream {
            holders = List.copyOf(holders);
            connections = List.copyOf(connections);
        }
    }

    /** Nothing that CodeArtifact says explains it. */
    record Unclear(String why) implements Conflict {}
}
