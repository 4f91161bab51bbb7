package io.github.codesuite.local.codeartifact.store;

/** The service says no; becomes the service's modelled exception, or a status on the repository's own protocol. */
public final class Refusal extends RuntimeException {

    /** What kind of no. */
    public enum Kind {
        NOT_FOUND(404),
        CONFLICT(409),
        INVALID(400),
        UNREADABLE(400),
        QUOTA(402),
        UNSUPPORTED(501),
        UNREACHABLE(502);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** What it is about, in the words of the SDK's ResourceType, which has none for package groups. */
    public enum Resource {
        DOMAIN("domain"),
        REPOSITORY("repository"),
        PACKAGE("package"),
        PACKAGE_VERSION("package-version"),
        ASSET("asset"),
        PACKAGE_GROUP("package-group");

        private final String word;

        Resource(String word) {
            this.word = word;
        }

        public String word() {
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

    public static Refusal notFound(Resource resource, String id) {
        return new Refusal(Kind.NOT_FOUND, resource, id, "there is no " + resource.word() + " " + id);
    }

    /** As {@link #notFound(Resource, String)}, of something that hangs on the resource. */
    public static Refusal notFound(Resource resource, String id, String message) {
        return new Refusal(Kind.NOT_FOUND, resource, id, message);
    }

    public static Refusal conflict(Resource resource, String id, String message) {
        return new Refusal(Kind.CONFLICT, resource, id, message);
    }

    public static Refusal invalid(String message) {
        return new Refusal(Kind.INVALID, Resource.ASSET, "", message);
    }

    /** A document that cannot be read. */
    public static Refusal unreadable(String message) {
        return new Refusal(Kind.UNREADABLE, Resource.ASSET, "", message);
    }

    /** More than the service allows (user guide, "Quotas in AWS CodeArtifact"). */
    public static Refusal quota(Resource resource, String id, String message) {
        return new Refusal(Kind.QUOTA, resource, id, message);
    }

    /**
     * What AWS does and this cloud does not.
     *
     * @param what as in "The local cloud does not support …"
     */
    public static Refusal unsupported(String what) {
        return new Refusal(Kind.UNSUPPORTED, Resource.ASSET, "", what);
    }

    /** A public repository could not be asked, or sent something wrong: whether it has what was asked for is not known. */
    public static Refusal unreachable(String message) {
        return new Refusal(Kind.UNREACHABLE, Resource.PACKAGE_VERSION, "", message);
    }

    public Kind kind() {
        return kind;
    }

    public Resource resource() {
        return resource;
    }

    public String id() {
        return id;
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
