package io.imagesteward.sandbox.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was asked of the sandbox and how it ended, oldest first: the sandbox's CloudTrail.
 *
 * <p>Tests read it to prove what was <em>not</em> called. Safe for use by many threads.
 */
public final class CallLog {

    private final List<Entry> entries = new ArrayList<>();

    /**
     * One finished call.
     *
     * @param errorCode empty for success; the AWS error code; or {@code LostReply} when the effect happened unheard
     */
    public record Entry(
            Instant at, Caller caller, String region, String service, String operation, Optional<String> errorCode) {}

    public List<Entry> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }

    public void clear() {
        synchronized (entries) {
            entries.clear();
        }
    }

    void add(Entry entry) {
        synchronized (entries) {
            entries.add(entry);
        }
    }
}
