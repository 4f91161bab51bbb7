package io.github.codesuite.aws;

import io.github.codesuite.value.Secret;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The HTTP proxy of {@code settings.xml}. This machine itself is never asked for through a proxy.
 *
 * @param id by which {@code settings.xml} knows it; may be empty
 * @param user empty for a proxy without authentication
 * @param nonProxyHosts hosts to be reached directly; {@code *} stands for any text, case does not matter
 */
public record ProxySettings(
        String id, String host, int port, String user, Secret password, List<String> nonProxyHosts) {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.*", "[::1]", "::1");

    public ProxySettings {
        nonProxyHosts = List.copyOf(nonProxyHosts);
    }

    /** A proxy without an id. */
    public ProxySettings(String host, int port, String user, Secret password, List<String> nonProxyHosts) {
        this("", host, port, user, password, nonProxyHosts);
    }

    /** A proxy without authentication and without exceptions. */
    public static ProxySettings of(String host, int port) {
        return new ProxySettings(host, port, "", Secret.of(""), List.of());
    }

    /** Whether a host is reached directly. */
    public boolean bypasses(String target) {
        return Stream.concat(THIS_MACHINE.stream(), nonProxyHosts.stream())
                .map(ProxySettings::regex)
                .anyMatch(target::matches);
    }

    /** The proxy's address, not yet looked up. */
    InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }

    /** The value of {@code Proxy-Authorization}; empty without a user. */
    Optional<Secret> authorization() {
        if (user.isEmpty()) {
            return Optional.empty();
        }
        byte[] pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
        return Optional.of(Secret.of("Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    /** {@code corp (proxy.corp.example:3128)}, for messages. */
    String words() {
        String place = host + ":" + port;
        return id.isEmpty() ? place : id + " (" + place + ")";
    }

    private static String regex(String host) {
        return Stream.of(host.trim().split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*", "(?i)", ""));
    }
}
