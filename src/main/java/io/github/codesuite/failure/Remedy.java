package io.github.codesuite.failure;

import io.github.codesuite.failure.StageFailure.Kind;

/**
 * What an error means and what to do about it.
 *
 * @param cause what it means, in our words; may be empty
 * @param where the configuration that usually is at fault; may be empty
 * @param next one command or one page; may be empty
 */
record Remedy(Kind kind, String cause, String where, String next) {

    /**
     * Where to change it. The place that a stage names is that of the resource it asked about; credentials, network and region are
     * not to be looked for there.
     */
    String where(String ofTheResource) {
        boolean isAboutTheResource = where.isEmpty() || where.startsWith("codesuite.code");
        return isAboutTheResource && !ofTheResource.isEmpty() ? ofTheResource : where;
    }

    /** We could not ask. */
    static Remedy ask(String cause, String where, String next) {
        return new Remedy(Kind.COULD_NOT_ASK, cause, where, next);
    }

    /** The world said no. */
    static Remedy world(String cause, String where, String next) {
        return new Remedy(Kind.REFUSED_BY_THE_WORLD, cause, where, next);
    }
}
