package io.github.codesuite.benchmark;

import io.github.codesuite.cloud.PublicSources;
import io.github.codesuite.cloud.Transfer;
import io.github.codesuite.local.LocalAws;
import io.github.codesuite.local.LocalCloud;
import io.github.codesuite.local.LocalDefaults;
import io.github.codesuite.local.LocalHome;
import io.github.codesuite.local.LocalSettings;
import io.github.codesuite.local.codeartifact.RepositoryServer;
import io.github.codesuite.local.exec.HostTools;
import io.github.codesuite.local.net.LoopbackLimits;
import io.github.codesuite.local.net.LoopbackReply;
import io.github.codesuite.local.net.LoopbackRequest;
import io.github.codesuite.local.net.LoopbackServer;
import io.github.codesuite.local.net.LoopbackSite;
import io.github.codesuite.poll.Ticker;
import io.github.codesuite.value.Secret;
import io.github.codesuite.wire.AwsSite;
import io.github.codesuite.wire.signature.AccessKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The local CodeArtifact of an empty home over HTTP, in this process, which answers each request after a time: AWS's services and the
 * package repositories on one port, domain {@value #DOMAIN}, repository {@value #REPOSITORY}. It counts what it is asked.
 */
final class SlowCloud implements AutoCloseable {

    static final String DOMAIN = "acme";
    static final String REPOSITORY = "releases";

    /** More than any client here opens, so that nothing waits for a thread. */
    private static final int AT_ONCE = 256;

    private static final long BODY_LIMIT = 5L * 1024 * 1024 * 1024;

    private final LocalHome home;
    private final LocalAws.Key key;
    private final LocalCloud cloud;
    private final LoopbackServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final SortedSet<String> puts = new TreeSet<>();
    private volatile Duration delay;

    private SlowCloud(LocalHome home, Duration delay, Transfer transfer) {
        Ticker ticker = Ticker.system();
        this.home = home;
        this.delay = delay;
        this.key = new LocalAws(home).key();
        this.cloud = LocalCloud.open(settings(home.root()), transfer, ticker, line -> {}, this::address);
        LoopbackSite services = AwsSite.of(cloud, new AccessKey(key.id(), key.secret()), ticker);
        LoopbackSite repositories = RepositoryServer.site(home.codeArtifact(), PublicSources.none(), ticker);
        LoopbackLimits limits =
                new LoopbackLimits(64 * 1024, BODY_LIMIT, AT_ONCE, Duration.ofSeconds(60), Duration.ofHours(1));
        this.server = LoopbackServer.start(
                "slow",
                request -> answer(AwsSite.isSigned(request) ? services : repositories, request),
                limits,
                ticker);
    }

    /**
     * Starts one with an empty repository.
     *
     * @param delay added to each request
     * @param transfer what the cloud itself sends: nothing
     */
    static SlowCloud start(Path home, Duration delay, Transfer transfer) {
        SlowCloud cloud = new SlowCloud(new LocalHome(home), delay, transfer);
        LocalDefaults.forPublish(cloud.cloud, DOMAIN, Set.of(REPOSITORY));
        return cloud;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** The repository as Maven addresses it. */
    URI repository() {
        return address().resolve("/maven/" + DOMAIN + "/" + REPOSITORY + "/");
    }

    /** The repository on disk, in the layout of Maven 2. */
    Path files() {
        return home.codeArtifact().resolve("maven").resolve(DOMAIN).resolve(REPOSITORY);
    }

    Secret token() {
        return Secret.of(cloud.codeArtifact()
                .getAuthorizationToken(get -> get.domain(DOMAIN))
                .authorizationToken());
    }

    Map<String, String> credentials() {
        return Map.of(
                "AWS_ACCESS_KEY_ID",
                key.id(),
                "AWS_SECRET_ACCESS_KEY",
                key.secret().reveal());
    }

    /** From now on requests are answered at once: what is measured is over. */
    void hurry() {
        delay = Duration.ZERO;
    }

    /** How many requests were answered. */
    int requests() {
        return requests.get();
    }

    /** How many of them at the same time, at most. */
    int atOnce() {
        return most.get();
    }

    /** The paths below the repository whose PUT has succeeded. */
    SortedSet<String> puts() {
        synchronized (puts) {
            return new TreeSet<>(puts);
        }
    }

    private LoopbackReply answer(LoopbackSite site, LoopbackRequest request) throws IOException {
        requests.incrementAndGet();
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
            await(System.nanoTime() + delay.toNanos());
            LoopbackReply reply = site.answer(request);
            if (request.method().equals("PUT") && reply.status() / 100 == 2) {
                synchronized (puts) {
                    puts.add(request.path());
                }
            }
            return reply;
        } finally {
            now.decrementAndGet();
        }
    }

    private static void await(long end) {
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static LocalSettings settings(Path home) {
        Path java = Path.of(System.getProperty("java.home"));
        return new LocalSettings(home, new HostTools(java, Optional.empty(), Map.of(), Map.of()), false, false);
    }

    @Override
    public void close() {
        server.close();
        cloud.close();
    }
}
