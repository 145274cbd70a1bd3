package io.imagesteward.sandbox.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Writes SDK structures as the JSON services do. */
record JsonWriter(JsonGenerator out) {

    /** An answer's own members, empty lists included; the caller opens and closes the object. */
    void answer(SdkPojo answer) throws IOException {
        members(answer, true);
    }

    /** The members of a structure, without those that were never set. */
    void structure(SdkPojo structure) throws IOException {
        members(structure, false);
    }

    private void members(SdkPojo pojo, boolean emptyLists) throws IOException {
        for (Member member : Shape.of(pojo).members()) {
            Object value = member.toWrite(pojo, emptyLists);
            if (value != null) {
                out.writeFieldName(member.name());
                value(member, value);
            }
        }
    }

    private void value(Member member, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case SdkPojo structure -> {
                out.writeStartObject();
                structure(structure);
                out.writeEndObject();
            }
            case List<?> items -> list(member.inner(), items);
            case Map<?, ?> entries -> map(member.inner(), entries);
            case Boolean truth -> out.writeBoolean(truth);
            case Number number -> out.writeNumber(Scalar.text(member, number, Format.UNIX_TIMESTAMP));
            case Instant instant -> instant(member, instant);
            default -> out.writeString(Scalar.text(member, value, Format.UNIX_TIMESTAMP));
        }
    }

    private void list(Member element, List<?> items) throws IOException {
        out.writeStartArray();
        for (Object item : items) {
            value(element, item);
        }
        out.writeEndArray();
    }

    private void map(Member element, Map<?, ?> entries) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            out.writeFieldName(entry.getKey().toString());
            value(element, entry.getValue());
        }
        out.writeEndObject();
    }

    private void instant(Member member, Instant instant) throws IOException {
        switch (member.timestampsOr(Format.UNIX_TIMESTAMP)) {
            case ISO_8601 -> out.writeString(Scalar.text(instant, Format.ISO_8601));
            case RFC_822 -> out.writeString(Scalar.text(instant, Format.RFC_822));
            case UNIX_TIMESTAMP -> out.writeNumber(BigDecimal.valueOf(instant.toEpochMilli(), 3));
            case UNIX_TIMESTAMP_MILLIS -> out.writeNumber(instant.toEpochMilli());
        }
    }
}
