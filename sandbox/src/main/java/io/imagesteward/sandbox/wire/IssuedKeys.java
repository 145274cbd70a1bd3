package io.imagesteward.sandbox.wire;

import io.imagesteward.sandbox.call.Caller;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The temporary access keys the sandbox handed out: to functions for their roles, and by AssumeRole.
 *
 * <p>Keys look like those of AWS STS, {@code ASIA} and sixteen letters or digits, and depend only on how many were
 * issued before, so that a run can be repeated to the letter.
 */
public final class IssuedKeys implements Credentials {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 16;

    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private final AtomicLong issued = new AtomicLong();

    /** A new key for a role, given as its ARN, of an account. */
    public String issue(String account, String role) {
        String key = "ASIA" + letters(issued.incrementAndGet());
        callers.put(key, new Caller(account, Optional.of(role)));
        return key;
    }

    @Override
    public Optional<Caller> caller(String accessKeyId) {
        return Optional.ofNullable(callers.get(accessKeyId));
    }

    private static String letters(long number) {
        // An odd factor permutes all 64-bit numbers: neighbours look unlike each other and none repeats.
        long scattered = number * 0x9E3779B97F4A7C15L;
        var text = new StringBuilder(LENGTH);
        while (text.length() < LENGTH) {
            text.append(ALPHABET.charAt((int) (scattered >>> 59)));
            scattered = Long.rotateLeft(scattered, 5);
        }
        return text.toString();
    }
}
