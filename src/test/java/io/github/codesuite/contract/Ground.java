package io.github.codesuite.contract;

import io.github.codesuite.aws.AwsCloud;
import io.github.codesuite.aws.AwsSettings;
import io.github.codesuite.aws.HttpTransfer;
import io.github.codesuite.aws.Patience;
import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.local.LocalCloud;
import io.github.codesuite.local.LocalSettings;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.wire.WiredCloud;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Where a contract is asked. */
enum Ground {

    /** The local cloud, through its own clients. */
    IN_PROCESS {
        @Override
        Cloud open(Path home) {
            return local(home);
        }
    },

    /** The local cloud, through the real clients. */
    ON_THE_WIRE {
        @Override
        Cloud open(Path home) {
            return WiredCloud.retrying(local(home));
        }
    },

    /** AWS, with the region and the credentials of the environment; only with {@code -Pcontract-aws}. */
    AWS {
        @Override
        void assumeWanted() {
            Assumptions.assumeTrue(
                    Boolean.getBoolean("contract.aws"), "this asks a real AWS account, and only with -Pcontract-aws");
        }

        @Override
        Cloud open(Path home) {
            return AwsCloud.open(new AwsSettings(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Patience.standard()));
        }

        @Override
        String role(String property) {
            String role = System.getProperty(property, "");
            Assumptions.assumeFalse(
                    role.isEmpty(), "name a role that the service may assume: -D" + property + "=arn:…");
            return role;
        }

        @Override
        Duration pause() {
            return Duration.ofSeconds(3);
        }
    };

    /** Opens the cloud; a local one lives in the folder. */
    abstract Cloud open(Path home);

    /** Skips the tests where nobody has asked for them. */
    void assumeWanted() {}

    /** A service role; on AWS that of a system property. */
    String role(String property) {
        return "arn:aws:iam::000000000000:role/local";
    }

    /** Between two looks at what takes its time. */
    Duration pause() {
        return Duration.ofMillis(10);
    }

    private static Cloud local(Path home) {
        HostTools tools = new HostTools(
                Path.of(System.getProperty("java.home")), Optional.empty(), Map.of("PATH", "/usr/bin:/bin"), Map.of());
        return LocalCloud.open(
                new LocalSettings(home, tools, false, false),
                new HttpTransfer(Duration.ofSeconds(10), Duration.ofSeconds(60)),
                Ticker.system(),
                notice -> {});
    }
}
