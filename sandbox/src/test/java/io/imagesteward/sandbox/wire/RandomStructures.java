package io.imagesteward.sandbox.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.Buildable;

/** Fills any SDK structure to the brim with values that its wire format has to carry; the same seed, the same values. */
final class RandomStructures {

    private static final int DEEPEST = 9;
    private static final List<String> PIECES =
            List.of("ami-", "<&>", "\"quoted\"", "a b+c", "100%", "Zürich", "\r\n", "=;,/");

    private final Random random;

    RandomStructures(long seed) {
        random = new Random(seed);
    }

    Object structure(SdkPojo builder) {
        fill(builder, 0);
        return ((Buildable) builder).build();
    }

    private void fill(SdkPojo builder, int depth) {
        for (Member member : Shape.of(builder).members()) {
            if (depth < DEEPEST || !holdsStructures(member)) {
                member.set(builder, value(member, depth));
            }
        }
    }

    /** What is left out where it gets too deep, which only shapes that contain themselves do. */
    private static boolean holdsStructures(Member member) {
        return switch (member.type()) {
            case SDK_POJO -> true;
            case LIST, MAP -> holdsStructures(member.inner());
            default -> false;
        };
    }

    private Object value(Member member, int depth) {
        return switch (member.type()) {
            case STRING -> text();
            case BOOLEAN -> random.nextBoolean();
            case INTEGER -> random.nextInt();
            case LONG -> random.nextLong();
            case SHORT -> (short) random.nextInt();
            case BYTE -> (byte) random.nextInt();
            case FLOAT -> random.nextFloat();
            case DOUBLE -> random.nextDouble();
            case BIG_DECIMAL -> BigDecimal.valueOf(random.nextLong(), 3);
            case INSTANT -> Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L));
            case SDK_BYTES -> bytes();
            case SDK_POJO -> {
                SdkPojo builder = member.structure();
                fill(builder, depth + 1);
                yield ((Buildable) builder).build();
            }
            case LIST -> some(depth, () -> value(member.inner(), depth + 1)).toList();
            case MAP -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                some(depth, this::text).forEach(key -> entries.put(key, value(member.inner(), depth + 1)));
                yield entries;
            }
            case DOCUMENT, NULL -> throw new IllegalStateException("No value for a " + member.type());
        };
    }

    private <T> Stream<T> some(int depth, Supplier<T> one) {
        return Stream.generate(one).limit(depth < 3 ? 2 : 1);
    }

    private String text() {
        return PIECES.get(random.nextInt(PIECES.size())) + Integer.toHexString(random.nextInt());
    }

    private SdkBytes bytes() {
        byte[] bytes = new byte[1 + random.nextInt(40)];
        random.nextBytes(bytes);
        return SdkBytes.fromByteArray(bytes);
    }
}
