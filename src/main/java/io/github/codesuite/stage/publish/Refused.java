package io.github.codesuite.stage.publish;

import io.github.codesuite.cloud.Transfer;

/** A repository has answered a request with a status that trying again cannot change. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 600;
    private static final String CHECKSUM = "\\.(md5|sha1|sha256|sha512)$";

    private final String method;
    private final int status;
    private final String path;
    private final String said;

    Refused(String method, String path, Transfer.Answer answer) {
        super(method + " " + path + " was answered with status " + answer.status());
        this.method = method;
        this.status = answer.status();
        this.path = path;
        this.said = clean(answer.body());
    }

    int status() {
        return status;
    }

    /** {@code PUT com/example/app/1.0/app-1.0.jar}; the path is that below the repository. */
    String request() {
        return method + " " + path;
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** The beginning of the answer, without control characters. */
    String said() {
        return said;
    }

    /** {@code status 409: …}. */
    String cameBack() {
        return said.isEmpty() ? "status " + status : "status " + status + ": " + said;
    }

    boolean isChecksum() {
        return !path.replaceFirst(CHECKSUM, "").equals(path);
    }

    boolean isMetadata() {
        return file().equals(Metadata.FILE);
    }

    /** The name of the file, or of the file that a checksum is of. */
    String file() {
        return path.replaceFirst(CHECKSUM, "").replaceFirst(".*/", "");
    }

    private static String clean(String body) {
        String plain = body.replaceAll("\\p{Cntrl}+", " ").trim();
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
