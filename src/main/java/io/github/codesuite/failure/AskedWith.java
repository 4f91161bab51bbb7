package io.github.codesuite.failure;

import java.net.URI;
import java.util.Optional;

/**
 * As whom, where and which way AWS was asked: travels as a suppressed exception with what the SDK throws, to where that is
 * worded, so that a message names what the user has written. Holds no secret.
 */
public final class AskedWith extends Exception {

    private static final long serialVersionUID = 1L;

    private final String profile;
    private final String region;
    private final String endpoint;
    private final String proxy;

    /**
     * @param profile where one is named
     * @param endpoint where another one than AWS's own is configured
     * @param proxy its id in {@code settings.xml}
     */
    public AskedWith(Optional<String> profile, String region, Optional<URI> endpoint, Optional<String> proxy) {
        super(words(profile, region, endpoint, proxy), null, false, false);
        this.profile = profile.orElse("");
        this.region = region;
        this.endpoint = endpoint.map(URI::toString).orElse("");
        this.proxy = proxy.orElse("");
    }

    /** The places where something is configured, each with what stands there. */
    String where(String places) {
        String known = places.replace("codesuite.region", "codesuite.region (" + region + ")");
        known = endpoint.isEmpty()
                ? known
                : known.replace("codesuite.endpoint", "codesuite.endpoint (" + endpoint + ")");
        return proxy.isEmpty() ? known : known.replace("<proxy>", "<proxy> with <id>" + proxy + "</id>");
    }

    /** A command with the profile's name. */
    String next(String command) {
        return profile.isEmpty() ? command.replace(" --profile <profile>", "") : command.replace("<profile>", profile);
    }

    private static String words(
            Optional<String> profile, String region, Optional<URI> endpoint, Optional<String> proxy) {
        return "asked in region " + region
                + profile.map(name -> ", profile " + name).orElse("")
                + endpoint.map(uri -> ", endpoint " + uri).orElse("")
                + proxy.map(id -> ", proxy " + id).orElse("");
    }
}
