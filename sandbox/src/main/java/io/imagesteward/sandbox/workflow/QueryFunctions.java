package io.imagesteward.sandbox.workflow;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Step Functions adds to JSONata ("Transforming data with JSONata", developer guide) and what it takes away: {@code $eval}.
 * Chance comes from the execution's seed and the time from its clock, so that a run can be repeated.
 */
final class QueryFunctions {
    private static final Set<String> DIGESTS = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");
    private static final int RANGE_LIMIT = 1_000;

    private QueryFunctions() {}

    /** Binds those that an expression mentions: to make one costs more than most expressions. */
    static void bind(Jsonata.Frame frame, Names names, Instant now, Random random) {
        for (String name : names.variables()) {
            switch (name) {
                case "eval" -> frame.bind(name, (@Nullable Object) null);
                case "now" ->
                    frame.bind(
                            name,
                            Jsonata.function(
                                    name, (String picture, String zone) -> now(now, picture, zone), "<s?s?:s>"));
                case "millis" -> frame.bind(name, (Jsonata.Fn0<Long>) now::toEpochMilli);
                case "uuid" -> frame.bind(name, (Jsonata.Fn0<String>) () -> uuid(random));
                case "random" ->
                    frame.bind(name, Jsonata.function(name, (Number seed) -> random(seed, random), "<n?:n>"));
                case "range" -> frame.bind(name, Jsonata.function(name, QueryFunctions::range, "<nnn:a>"));
                case "partition" -> frame.bind(name, Jsonata.function(name, QueryFunctions::partition, "<an:a>"));
                case "hash" -> frame.bind(name, Jsonata.function(name, QueryFunctions::hash, "<ss:s>"));
                case "parse" -> frame.bind(name, Jsonata.function(name, QueryFunctions::parse, "<s:x>"));
                default -> {} // a variable, or a function of JSONata itself
            }
        }
    }

    static String uuid(Random random) {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static String now(Instant now, @Nullable String picture, @Nullable String zone) {
        return Functions.dateTimeFromMillis(now.toEpochMilli(), picture, zone);
    }

    private static Double random(@Nullable Number seed, Random random) {
        return seed == null ? random.nextDouble() : new Random(seed.longValue()).nextDouble();
    }

    private static List<Long> range(Number first, Number last, Number step) {
        if (step.longValue() == 0) {
            throw new IllegalArgumentException("$range needs a step that is not 0");
        }
        List<Long> range = new ArrayList<>();
        for (long at = first.longValue(); step.longValue() > 0 ? at <= last.longValue() : at >= last.longValue(); ) {
            if (range.size() == RANGE_LIMIT) {
                throw new IllegalArgumentException("$range gives more than " + RANGE_LIMIT + " numbers");
            }
            range.add(at);
            at += step.longValue();
        }
        return range;
    }

    private static List<List<Object>> partition(List<Object> items, Number size) {
        int width = size.intValue();
        if (width < 1) {
            throw new IllegalArgumentException("$partition needs a size of at least 1, not " + size);
        }
        List<List<Object>> parts = new ArrayList<>();
        for (int from = 0; from < items.size(); from += width) {
            parts.add(List.copyOf(items.subList(from, Math.min(from + width, items.size()))));
        }
        return parts;
    }

    private static String hash(String data, String algorithm) {
        if (!DIGESTS.contains(algorithm)) {
            throw new IllegalArgumentException(
                    "$hash knows " + DIGESTS.stream().sorted().toList() + ", not " + algorithm);
        }
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(data.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Object parse(String json) {
        try {
            return Values.toJava(Payload.parse(json));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("$parse was given no JSON: " + broken.getOriginalMessage(), broken);
        }
    }
}
