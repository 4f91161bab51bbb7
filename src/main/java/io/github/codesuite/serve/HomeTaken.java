package io.github.codesuite.serve;

/** Another process keeps the home. */
public final class HomeTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Owner owner;

    HomeTaken(Owner owner) {
        super("process " + owner.process().pid() + " keeps this home since "
                + owner.process().started());
        this.owner = owner;
    }

    /** Who keeps it. */
    public Owner owner() {
        return owner;
    }
}
