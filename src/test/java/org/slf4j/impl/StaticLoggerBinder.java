package org.slf4j.impl;

import io.github.codesuite.faults.DebugLog;
import org.slf4j.ILoggerFactory;
import org.slf4j.spi.LoggerFactoryBinder;

/** What slf4j-api 1.7 looks for by name: lets a test see what libraries write at debug level, as Maven shows it under -X. */
public final class StaticLoggerBinder implements LoggerFactoryBinder {

    /** Read by slf4j-api. */
    public static final String REQUESTED_API_VERSION = "1.7";

    private static final StaticLoggerBinder SINGLETON = new StaticLoggerBinder();

    private StaticLoggerBinder() {}

    /** Called by slf4j-api. */
    public static StaticLoggerBinder getSingleton() {
        return SINGLETON;
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return DebugLog::logger;
    }

    @Override
    public String getLoggerFactoryClassStr() {
        return DebugLog.class.getName();
    }
}
