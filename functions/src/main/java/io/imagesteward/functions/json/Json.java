package io.imagesteward.functions.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.imagesteward.core.failure.BadInput;
import java.io.IOException;
import java.io.InputStream;

/** The one way documents become JSON and back: absent fields are left out, sets are sorted, ids are plain text. */
public final class Json {

    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(DocumentModule.create())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private Json() {}

    public static String write(Object document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(document.getClass() + " can't be written as JSON", e);
        }
    }

    /**
     * Reads a document.
     *
     * @throws BadInput naming the field, what was found and what was expected
     */
    public static <T> T read(InputStream document, Class<T> type) {
        try {
            var read = MAPPER.readValue(document, type);
            if (read == null) {
                throw new BadInput("the input is not a %s: it is null".formatted(type.getSimpleName()), null);
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new BadInput(
                    "the input is not a %s: %s%s".formatted(type.getSimpleName(), field(e), e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new BadInput("the input could not be read: " + e.getMessage(), e);
        }
    }

    /** Which field it is about, as far as the input could be read at all. */
    private static String field(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "";
        }
        var path = new StringBuilder();
        for (var step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path + ": ";
    }
}
