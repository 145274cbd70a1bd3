package io.imagesteward.sandbox.aws;

import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Hands out resource ids that look like those of AWS and are the same in every run with the same seed.
 *
 * <p>All zeros and all ones never appear: EC2 answers {@code Malformed} to such ids although their syntax is right.
 */
public final class Ids {

    private static final int SHORT_LENGTH = 9;

    private final SplittableRandom random;

    public Ids(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A new id such as {@code ami-0123456789abcdef0} for the prefix {@code ami-}. */
    public String next(String prefix) {
        String id;
        do {
            id = prefix + "0%016x".formatted(random.nextLong());
        } while (!wellFormed(prefix, id));
        return id;
    }

    /** A new id of nine letters and digits such as {@code wsi-0a1b2c3d4} for the prefix {@code wsi-}, as WorkSpaces has them. */
    public String nextShort(String prefix) {
        var id = new StringBuilder(prefix);
        for (int i = 0; i < SHORT_LENGTH; i++) {
            id.append(Character.forDigit(random.nextInt(Character.MAX_RADIX), Character.MAX_RADIX));
        }
        return id.toString();
    }

    /** A new UUID, the form of request, event and key ids. */
    public String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Whether EC2 accepts the syntax of an id with this prefix: 8 or 17 hexadecimal digits, not all alike. */
    public static boolean wellFormed(String prefix, String id) {
        if (!id.startsWith(prefix)) {
            return false;
        }
        String digits = id.substring(prefix.length());
        return digits.matches("[0-9a-f]{8}|[0-9a-f]{17}")
                && digits.chars().distinct().count() > 1;
    }
}
