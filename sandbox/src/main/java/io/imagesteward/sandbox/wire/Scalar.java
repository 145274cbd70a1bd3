package io.imagesteward.sandbox.wire;

import io.imagesteward.sandbox.call.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.utils.BinaryUtils;
import software.amazon.awssdk.utils.DateUtils;

/** Single values as text, which is how every protocol but JSON writes all of them, and JSON some. */
final class Scalar {

    private Scalar() {}

    /** The value a client sent as text; text that is none is the client's mistake. */
    static Object parse(Member member, String text, Format usualTimestamps) {
        try {
            return value(member, text, usualTimestamps);
        } catch (IllegalArgumentException | DateTimeException e) {
            String message = "%s is '%s'; expected %s".formatted(member.name(), text, member.type());
            throw Refusal.of("sandbox", 400, "SerializationException", message);
        }
    }

    private static Object value(Member member, String text, Format usualTimestamps) {
        return switch (member.type()) {
            case STRING -> text;
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER -> Integer.valueOf(text);
            case LONG -> Long.valueOf(text);
            case SHORT -> Short.valueOf(text);
            case BYTE -> Byte.valueOf(text);
            case FLOAT -> Float.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case BIG_DECIMAL -> new BigDecimal(text);
            case INSTANT -> instant(text, member.timestampsOr(usualTimestamps));
            case SDK_BYTES -> SdkBytes.fromByteArrayUnsafe(BinaryUtils.fromBase64(text));
            case LIST, MAP, SDK_POJO, DOCUMENT, NULL -> throw notScalar(member);
        };
    }

    static String text(Member member, Object value, Format usualTimestamps) {
        return switch (value) {
            case Instant instant -> text(instant, member.timestampsOr(usualTimestamps));
            case SdkBytes bytes -> Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    static String text(Instant instant, Format format) {
        return switch (format) {
            case ISO_8601 -> DateUtils.formatIso8601Date(instant);
            case RFC_822 -> DateUtils.formatRfc1123Date(instant);
            case UNIX_TIMESTAMP -> DateUtils.formatUnixTimestampInstant(instant);
            case UNIX_TIMESTAMP_MILLIS -> Long.toString(instant.toEpochMilli());
        };
    }

    static IllegalStateException notScalar(Member member) {
        return new IllegalStateException("%s is a %s, which cannot be written here; expected a single value"
                .formatted(member.name(), member.type()));
    }

    private static Instant instant(String text, Format format) {
        return switch (format) {
            case ISO_8601 -> DateUtils.parseIso8601Date(text);
            case RFC_822 -> DateUtils.parseRfc822Date(text);
            case UNIX_TIMESTAMP -> DateUtils.parseUnixTimestampInstant(text);
            case UNIX_TIMESTAMP_MILLIS -> DateUtils.parseUnixTimestampMillisInstant(text);
        };
    }
}
