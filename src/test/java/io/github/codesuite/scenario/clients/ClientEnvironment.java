package io.github.codesuite.scenario.clients;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a client sees: the user's environment without an AWS setup and proxies, one way off the machine, and no metadata service. */
final class ClientEnvironment {

    private ClientEnvironment() {}

    static Map<String, String> leadingTo(Away away) {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.keySet().removeIf(ClientEnvironment::leads);
        environment.putAll(away.variables());
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("AWS_MAX_ATTEMPTS", "1");
        environment.put("AWS_PAGER", "");
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        return environment;
    }

    private static boolean leads(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("AWS_") || upper.endsWith("_PROXY") || upper.startsWith("BOTO");
    }
}
