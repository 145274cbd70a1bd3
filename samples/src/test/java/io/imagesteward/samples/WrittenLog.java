package io.imagesteward.samples;

import io.imagesteward.functions.log.JsonLines;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What a class writes, in the layout in which the deployed functions write it. */
final class WrittenLog extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final JsonLines layout = new JsonLines();
    private final Logger logger;
    private final @Nullable Level usual;

    WrittenLog(String name) {
        this.logger = Logger.getLogger(name);
        this.usual = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.addHandler(this);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(layout.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(usual);
    }
}
