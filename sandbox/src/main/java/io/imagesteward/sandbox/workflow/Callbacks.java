package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.time.Promise;
import io.imagesteward.sandbox.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

/** The task tokens of one account and Region: whoever holds one decides when, and how, its task ends. */
final class Callbacks {
    private final VirtualTime time;
    private final Map<String, Callback> open = new ConcurrentHashMap<>();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    Callbacks(VirtualTime time) {
        this.time = time;
    }

    Callback open(Random random) {
        var callback = new Callback("token-" + QueryFunctions.uuid(random));
        open.put(callback.token, callback);
        return callback;
    }

    /** The callback that waits for this token; a token that nobody knows, or no longer, is refused as the service does. */
    Callback holding(String token) {
        Callback callback = open.get(token);
        if (callback != null) {
            return callback;
        }
        throw closed.contains(token) ? SfnErrors.taskTimedOut() : SfnErrors.invalidToken();
    }

    final class Callback implements AutoCloseable {
        private final String token;
        private final Promise<JsonNode> answer = time.promise();
        private volatile Instant heard = time.instant();

        private Callback(String token) {
            this.token = token;
        }

        String token() {
            return token;
        }

        void succeed(JsonNode output) {
            answer.complete(output);
        }

        void fail(StateFailed failure) {
            answer.fail(failure);
        }

        void heartbeat() {
            heard = time.instant();
        }

        JsonNode await(Optional<Duration> heartbeat) {
            if (heartbeat.isEmpty()) {
                return answer.await();
            }
            heard = time.instant();
            while (true) {
                Instant silentAt = heard.plus(heartbeat.get());
                try {
                    return answer.await(Duration.between(time.instant(), silentAt));
                } catch (TimeoutException silent) {
                    if (!heard.plus(heartbeat.get()).isAfter(silentAt)) {
                        throw StateFailed.heartbeat(
                                "No heartbeat came for " + heartbeat.get().toSeconds() + " seconds.");
                    }
                }
            }
        }

        @Override
        public void close() {
            open.remove(token);
            closed.add(token);
        }
    }
}
