package io.github.codesuite.local.codedeploy.run;

import io.github.codesuite.local.codedeploy.agent.InstanceFolder;
import io.github.codesuite.local.codedeploy.state.Instance;
import io.github.codesuite.local.codedeploy.state.Instances;
import io.github.codesuite.local.codedeploy.state.Step;
import io.github.codesuite.local.codedeploy.state.Store;
import io.github.codesuite.local.net.Ports;
import io.github.codesuite.local.state.FileTrees;
import io.github.codesuite.poll.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The on-premises instances of the local cloud: a folder each, a port each, and what runs there. */
public final class Fleet {

    /** Tags that an instance is born with, as AWS's own resources carry tags of AWS: where it can be reached and looked into. */
    private static final String PORT_TAG = "codesuite:port";

    private static final String ROOT_TAG = "codesuite:root";
    private static final String DEPLOYMENT_ROOT_TAG = "codesuite:deployment-root";
    private static final String ARN = "arn:aws:codedeploy:local-1:000000000000:instance/";

    private final Store store;
    private final Ports ports;
    private final DeploymentIds ids;
    private final Daemons daemons;
    private final Stops stops;
    private final Ticker ticker;
    private final Consumer<String> notices;

    Fleet(
            Store store,
            Ports ports,
            DeploymentIds ids,
            Daemons daemons,
            Stops stops,
            Ticker ticker,
            Consumer<String> notices) {
        this.store = store;
        this.ports = ports;
        this.ids = ids;
        this.daemons = daemons;
        this.stops = stops;
        this.ticker = ticker;
        this.notices = notices;
    }

    /** The instances themselves. */
    public Instances instances() {
        return store.instances();
    }

    /** Registers an instance: an empty folder, a port that stays its own. */
    public void register(String name, Optional<String> userArn, Optional<String> sessionArn) {
        try {
            store.instances().register(name, userArn, taken -> birth(name, userArn, sessionArn, taken));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends what still runs on an instance, removes its folder, and deregisters it. */
    public void deregister(String name) {
        if (!store.instances().get(name).isRegistered()) {
            return;
        }
        stops.endAll(active -> active.targets().stream()
                .anyMatch(target -> target.instance().equals(name) && target.step() == Step.IN_PROGRESS));
        daemons.endAll(name)
                .forEach(ended -> notices.accept(
                        "Ended process " + ended.pid() + " (" + ended.command() + "), which ran on " + name));
        try {
            FileTrees.delete(store.instanceFolder(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        store.installations().deleteOn(name);
        store.instances().deregister(name, ticker.now());
    }

    private Instance birth(String name, Optional<String> userArn, Optional<String> sessionArn, Set<Integer> taken)
            throws IOException {
        FileTrees.delete(store.instanceFolder(name));
        InstanceFolder folder = new InstanceFolder(store.instanceFolder(name));
        folder.create();
        int port = ports.free(taken::contains);
        return new Instance(
                name,
                ARN + name + "_" + ids.next().substring(2),
                userArn,
                sessionArn,
                ticker.now(),
                Optional.empty(),
                Map.of(
                        PORT_TAG,
                        Integer.toString(port),
                        ROOT_TAG,
                        folder.root().toString(),
                        DEPLOYMENT_ROOT_TAG,
                        folder.deploymentRoot().toString()),
                port);
    }
}
