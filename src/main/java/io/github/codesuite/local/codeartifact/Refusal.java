package io.github.codesuite.local.codeartifact;

/** The service says no; becomes the service's modelled exception, or a status on the repository's own protocol. */
final class Refusal extends RuntimeException {

    /** What kind of no. */
    enum Kind {
        NOT_FOUND(404),
        CONFLICT(409),
        INVALID(400),
        UNSUPPORTED(501);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** What it is about, in the words of the SDK's ResourceType. */
    enum Resource {
        DOMAIN("domain"),
        REPOSITORY("repository"),
        PACKAGE("package"),
        PACKAGE_VERSION("package-version"),
        ASSET("asset");

        private final String word;

        Resource(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final Resource resource;
    private final String id;

    private Refusal(Kind kind, Resource resource, String id, String message) {
        super(message);
        this.kind = kind;
        this.resource = resource;
        this.id = id;
    }

    static Refusal notFound(Resource resource, String id) {
        return new Refusal(Kind.NOT_FOUND, resource, id, "there is no " + resource.word() + " " + id);
    }

    static Refusal conflict(Resource resource, String id, String message) {
        return new Refusal(Kind.CONFLICT, resource, id, message);
    }

    static Refusal invalid(String message) {
        return new Refusal(Kind.INVALID, Resource.ASSET, "", message);
    }

    /** @param what as in "The local cloud does not support …" */
    static Refusal unsupported(String what) {
        return new Refusal(Kind.UNSUPPORTED, Resource.ASSET, "", what);
    }

    Kind kind() {
        return kind;
    }

    Resource resource() {
        return resource;
    }

    String id() {
        return id;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
