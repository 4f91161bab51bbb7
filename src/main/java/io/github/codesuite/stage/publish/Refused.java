package io.github.codesuite.stage.publish;

import io.github.codesuite.cloud.Transfer;

/** A repository has answered a PUT with a status that trying again cannot change. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 300;

    private final int status;
    private final String path;
    private final String said;

    Refused(String path, Transfer.Answer answer) {
        super("PUT " + path + " was answered with status " + answer.status());
        this.status = answer.status();
        this.path = path;
        this.said = clean(answer.body());
    }

    int status() {
        return status;
    }

    /** Below the repository. */
    String path() {
        return path;
    }

    /** {@code status 409: …}; without control characters, bounded. */
    String cameBack() {
        return said.isEmpty() ? "status " + status : "status " + status + ": " + said;
    }

    boolean isChecksum() {
        return path.matches(".*\\.(md5|sha1|sha256|sha512)");
    }

    private static String clean(String body) {
        String plain = body.replaceAll("\\p{Cntrl}+", " ").trim();
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
