package io.imagesteward.sandbox.wire;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** The members of an answer that REST services put into headers. */
final class RestHeaders {

    private RestHeaders() {}

    /** The headers, by names whose case does not matter. */
    static Map<String, String> of(SdkPojo answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Member member : Shape.of(answer).members()) {
            if (member.location() == MarshallLocation.HEADER) {
                put(headers, member, member.get(answer));
            }
        }
        return headers;
    }

    private static void put(Map<String, String> headers, Member member, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> entries -> entries.forEach((k, v) -> headers.put(member.name() + k, v.toString()));
            case List<?> items when items.isEmpty() -> {}
            case List<?> items ->
                headers.put(
                        member.name(),
                        items.stream()
                                .map(item -> Scalar.text(member.inner(), item, Format.RFC_822))
                                .collect(Collectors.joining(",")));
            default -> headers.put(member.name(), Scalar.text(member, value, Format.RFC_822));
        }
    }
}
