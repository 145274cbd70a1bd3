package io.imagesteward.functions.log;

import java.util.logging.Handler;
import java.util.logging.Logger;
import org.slf4j.event.Level;
import software.amazon.lambda.powertools.logging.internal.LoggingManager;

/**
 * Lets Powertools set the level of the JDK's logging, and makes the JDK write {@link JsonLines}. Powertools brings such
 * a class for log4j and Logback, either of which takes longer to start than the rest of a function's own code; the
 * JDK's logging is there already.
 */
public final class LambdaLogging implements LoggingManager {

    private static final Logger ROOT = Logger.getLogger("");

    /** Kept, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger SDK = Logger.getLogger("software.amazon.awssdk");

    /** For Powertools, which finds it as a service. */
    public LambdaLogging() {
        for (Handler handler : ROOT.getHandlers()) {
            handler.setFormatter(new JsonLines());
            handler.setLevel(java.util.logging.Level.ALL);
        }
        SDK.setLevel(java.util.logging.Level.WARNING);
    }

    @Override
    public void setLogLevel(Level level) {
        ROOT.setLevel(level(level));
    }

    @Override
    public Level getLogLevel(org.slf4j.Logger logger) {
        var named = Logger.getLogger(logger.getName());
        while (named.getLevel() == null && named.getParent() != null) {
            named = named.getParent();
        }
        return named.getLevel() == null ? Level.INFO : level(named.getLevel());
    }

    private static java.util.logging.Level level(Level level) {
        return switch (level) {
            case ERROR -> java.util.logging.Level.SEVERE;
            case WARN -> java.util.logging.Level.WARNING;
            case INFO -> java.util.logging.Level.INFO;
            case DEBUG -> java.util.logging.Level.FINE;
            case TRACE -> java.util.logging.Level.FINEST;
        };
    }

    /** The word for a level of the JDK that Lambda and Powertools use. */
    static Level level(java.util.logging.Level level) {
        var value = level.intValue();
        if (value >= java.util.logging.Level.SEVERE.intValue()) {
            return Level.ERROR;
        }
        if (value >= java.util.logging.Level.WARNING.intValue()) {
            return Level.WARN;
        }
        if (value >= java.util.logging.Level.INFO.intValue()) {
            return Level.INFO;
        }
        return value >= java.util.logging.Level.FINE.intValue() ? Level.DEBUG : Level.TRACE;
    }
}
