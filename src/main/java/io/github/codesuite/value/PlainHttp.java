package io.github.codesuite.value;

import java.net.URI;
import java.util.Locale;

/** Says where HTTP without encryption may go: to this machine only. */
public final class PlainHttp {

    private PlainHttp() {}

    /** Whether a URI names a host and is HTTPS, or HTTP to this machine. */
    public static boolean isAllowed(URI target) {
        String scheme = target.getScheme();
        String host = target.getHost();
        if (scheme == null || host == null) {
            return false;
        }
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> isThisMachine(host.toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    /** Judged by the name alone: a name that someone else resolves is not this machine. */
    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
