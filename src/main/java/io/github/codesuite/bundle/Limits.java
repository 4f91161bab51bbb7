package io.github.codesuite.bundle;

/**
 * How large an archive of a stranger may become.
 *
 * @param members how many files, folders and links
 * @param bytes unpacked, in all
 * @param ratio unpacked to packed
 * @param ratioFrom unpacked bytes from which the ratio counts: small texts may be packed ever so well
 */
record Limits(int members, long bytes, long ratio, long ratioFrom) {

    /** Far above what a source tree or a revision needs, far below what fills a disk unnoticed. */
    static Limits standard() {
        return new Limits(200_000, 16L << 30, 200, 512L << 20);
    }

    /** How many bytes may come out of an archive of a size. */
    long bytesOutOf(long packed) {
        return Math.min(bytes, Math.max(ratioFrom, Math.multiplyExact(packed, ratio)));
    }
}
