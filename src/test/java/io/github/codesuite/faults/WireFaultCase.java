package io.github.codesuite.faults;

import io.github.codesuite.aws.Patience;
import io.github.codesuite.cloud.Cloud;
import java.net.URI;
import java.util.Optional;

/** Stages with {@code target=aws} and an endpoint: the SDK's real clients, a faulty way, and the local cloud at its end. */
abstract class WireFaultCase extends FaultCase {

    final QuickTicker ticker = new QuickTicker();
    private Optional<WireBackend> started = Optional.empty();
    final FaultProxy proxy = keep(new FaultProxy(request -> wire().answer(request)));

    /** What is at the end of the way. */
    final synchronized WireBackend wire() {
        WireBackend wire = started.orElseGet(
                () -> keep(new WireBackend(folder.resolve("home"), this::endpoint, this::rememberSecret)));
        started = Optional.of(wire);
        return wire;
    }

    final Cloud cloud(Patience patience) {
        return aws(proxy, patience);
    }

    private URI endpoint() {
        return proxy.uri();
    }
}
