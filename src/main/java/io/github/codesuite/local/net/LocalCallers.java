package io.github.codesuite.local.net;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the programs of this machine from pages of elsewhere. A page cannot choose its Host header, so a name that was
 * rebound to 127.0.0.1 shows there; a page of another origin shows in Origin and Sec-Fetch-Site, where the browser sends them.
 */
final class LocalCallers {

    /** S3's virtual-host style, {@code <bucket>.localhost}; a name below localhost is this machine and never registered (RFC 6761). */
    private final Pattern buckets;

    private final Set<String> hosts;

    LocalCallers(int port) {
        this.buckets = Pattern.compile("([a-z0-9-]+\\.)+localhost:" + port);
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** @throws LoopbackRefusal unless the request was meant for this server and comes from no foreign page */
    void check(Map<String, List<String>> headers) {
        List<String> host = headers.getOrDefault("Host", List.of());
        if (host.size() != 1 || !isThisServer(host.get(0).toLowerCase(Locale.ROOT))) {
            throw new LoopbackRefusal(403, "the Host header must be 127.0.0.1 or localhost with this server's port");
        }
        headers.getOrDefault("Origin", List.of()).forEach(this::checkOrigin);
        headers.getOrDefault("Sec-Fetch-Site", List.of()).forEach(LocalCallers::checkSite);
    }

    private boolean isThisServer(String host) {
        return hosts.contains(host) || buckets.matcher(host).matches();
    }

    private void checkOrigin(String origin) {
        String plain = origin.toLowerCase(Locale.ROOT);
        if (!plain.startsWith("http://") || !hosts.contains(plain.substring("http://".length()))) {
            throw new LoopbackRefusal(403, "pages of another origin are refused");
        }
    }

    private static void checkSite(String site) {
        if (!site.equals("same-origin") && !site.equals("none")) {
            throw new LoopbackRefusal(403, "requests from another site are refused");
        }
    }
}
