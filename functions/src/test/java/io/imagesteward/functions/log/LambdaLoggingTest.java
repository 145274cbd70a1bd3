package io.imagesteward.functions.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import software.amazon.lambda.powertools.logging.internal.LoggingManagerRegistry;

class LambdaLoggingTest {

    @Test
    void powertoolsFindsItAndSetsTheLevelOfEveryLoggerButTheSdks() {
        var ours = LoggerFactory.getLogger("io.imagesteward.functions.Any");
        var sdk = LoggerFactory.getLogger("software.amazon.awssdk.core.Any");
        var logging = LoggingManagerRegistry.getLoggingManager();
        assertThat(logging).isInstanceOf(LambdaLogging.class);
        var before = logging.getLogLevel(ours);
        try {
            logging.setLogLevel(Level.DEBUG);
            assertThat(ours.isDebugEnabled()).isTrue();
            assertThat(logging.getLogLevel(ours)).isEqualTo(Level.DEBUG);
            assertThat(logging.getLogLevel(sdk)).isEqualTo(Level.WARN);
        } finally {
            logging.setLogLevel(before);
        }
    }
}
