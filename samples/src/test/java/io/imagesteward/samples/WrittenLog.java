package io.imagesteward.samples;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** The lines that functions write while this is open, in the very form in which CloudWatch gets them. */
final class WrittenLog implements AutoCloseable {

    private static final URI DEPLOYED =
            Path.of("../functions/src/main/resources/log4j2.xml").toUri();

    private final LoggerContext context = LoggerContext.getContext(false);
    private final URI usual = context.getConfigLocation();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    WrittenLog(String writer) {
        context.setConfigLocation(DEPLOYED);
        var root = context.getConfiguration().getRootLogger();
        var heard =
                new Heard(writer, context.getConfiguration().getAppender("json").getLayout());
        heard.start();
        root.addAppender(heard, null, null);
        root.removeAppender("json");
        context.updateLoggers();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        context.setConfigLocation(usual);
    }

    private final class Heard extends AbstractAppender {

        private final String writer;

        private Heard(String writer, Layout<?> layout) {
            super("heard", null, layout, false, Property.EMPTY_ARRAY);
            this.writer = writer;
        }

        @Override
        public void append(LogEvent event) {
            if (event.getLoggerName().equals(writer)) {
                lines.add(getLayout().toSerializable(event).toString());
            }
        }
    }
}
