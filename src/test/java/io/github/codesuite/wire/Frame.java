package io.github.codesuite.wire;

import io.github.codesuite.cloud.Cloud;

/** How a stage under test reaches its cloud. */
public enum Frame {

    /** The clients are the cloud's own. */
    IN_PROCESS {
        @Override
        public Cloud around(Cloud cloud) {
            return cloud;
        }
    },

    /** As {@code target=aws} with an endpoint: the real clients, with the keys of a profile, over HTTP. */
    ON_THE_WIRE {
        @Override
        public Cloud around(Cloud cloud) {
            return WiredCloud.once(cloud);
        }
    };

    /** The cloud as the stage sees it; closing it closes the cloud. */
    public abstract Cloud around(Cloud cloud);
}
