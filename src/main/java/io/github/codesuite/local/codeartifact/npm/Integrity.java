package io.github.codesuite.local.codeartifact.npm;

import com.google.gson.JsonObject;
import io.github.codesuite.bundle.Checksums;
import io.github.codesuite.local.codeartifact.store.Refusal;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/** What npm says of a package's bytes: {@code integrity} in the form of Subresource Integrity, and {@code shasum}. */
final class Integrity {

    private Integrity() {}

    /** Compares what a client says of its package; a hash of a kind that is not computed is left aside. */
    static void check(JsonObject dist, Checksums checksums) {
        String shasum = NpmJson.text(dist, "shasum");
        if (!shasum.isEmpty() && !shasum.equals(checksums.sha1())) {
            throw Refusal.invalid("shasum is " + shasum + ", the SHA-1 of the package is " + checksums.sha1());
        }
        Map<String, String> computed =
                Map.of("sha512", checksums.sha512(), "sha256", checksums.sha256(), "sha1", checksums.sha1());
        for (String hash : NpmJson.text(dist, "integrity").trim().split("\\s+", -1)) {
            checkHash(hash, computed);
        }
    }

    /** Whether a package's bytes can be compared with what is said of them. */
    static boolean isSaid(JsonObject dist) {
        boolean isIntegritySaid = Stream.of(
                        NpmJson.text(dist, "integrity").trim().split("\\s+", -1))
                .anyMatch(hash -> hash.matches("sha(512|256|1)-.+"));
        return isIntegritySaid || !NpmJson.text(dist, "shasum").isEmpty();
    }

    /** What the repository says. */
    static String of(Checksums checksums) {
        return "sha512-" + base64(checksums.sha512());
    }

    private static void checkHash(String hash, Map<String, String> computed) {
        String[] parts = hash.split("[-?]", 3);
        String hex = computed.get(parts[0]);
        if (hex != null && (parts.length < 2 || !base64(hex).equals(parts[1]))) {
            throw Refusal.invalid("integrity is " + hash + ", that of the package is " + parts[0] + "-" + base64(hex));
        }
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
