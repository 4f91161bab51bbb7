package io.github.codesuite.local.logs;

/**
 * Which events a page may hold.
 *
 * @param from the earliest time, inclusive
 * @param to the latest time, exclusive
 * @param limit how many at most
 */
record Selection(long from, long to, int limit) {

    /** Any single event. */
    static final Selection ONE = new Selection(Long.MIN_VALUE, Long.MAX_VALUE, 1);

    boolean wants(LogEvent event) {
        return event.timestamp() >= from && event.timestamp() < to;
    }
}
