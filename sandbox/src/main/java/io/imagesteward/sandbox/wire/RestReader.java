package io.imagesteward.sandbox.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Fills a request from the parts of HTTP that are not its body: path, query string and headers. */
record RestReader(WireRequest request, Map<String, String> labels) {

    void read(SdkPojo builder) {
        for (Member member : Shape.of(builder).members()) {
            Object value = value(member);
            if (value != null) {
                member.set(builder, value);
            }
        }
    }

    private @Nullable Object value(Member member) {
        return switch (member.location()) {
            case PATH, GREEDY_PATH -> text(member, labels.get(member.name()), Format.ISO_8601);
            case QUERY_PARAM -> query(member);
            case HEADER -> header(member);
            case PAYLOAD, STATUS_CODE -> null;
        };
    }

    private @Nullable Object query(Member member) {
        List<String> values = request.query().get(member.name());
        if (values == null || values.isEmpty()) {
            return null;
        }
        return member.type() == MarshallingKnownType.LIST
                ? values.stream()
                        .map(value -> Scalar.parse(member.inner(), value, Format.ISO_8601))
                        .toList()
                : text(member, values.getFirst(), Format.ISO_8601);
    }

    private @Nullable Object header(Member member) {
        return switch (member.type()) {
            case MAP -> prefixed(member.name().toLowerCase(Locale.ROOT));
            case LIST ->
                Optional.ofNullable(request.headers().get(member.name()))
                        .map(values -> values.stream()
                                .map(value -> Scalar.parse(member.inner(), value, Format.RFC_822))
                                .toList())
                        .orElse(null);
            default -> text(member, request.headers().getFirst(member.name()), Format.RFC_822);
        };
    }

    /** A map in headers, such as the metadata of an S3 object: all headers that start alike. */
    private @Nullable Map<String, String> prefixed(String prefix) {
        Map<String, String> entries = new LinkedHashMap<>();
        request.headers().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(prefix)) {
                entries.put(lower.substring(prefix.length()), values.getFirst());
            }
        });
        return entries.isEmpty() ? null : entries;
    }

    private static @Nullable Object text(Member member, @Nullable String text, Format timestamps) {
        return text == null ? null : Scalar.parse(member, text, timestamps);
    }
}
