package io.imagesteward.sandbox.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.imagesteward.sandbox.call.Refusal;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/** Bodies and errors as both families of JSON services write them. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static JsonBody read(Service service, SdkBytes body) {
        byte[] bytes = body.asByteArrayUnsafe();
        try {
            JsonNode json = bytes.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(bytes);
            return new JsonBody(json);
        } catch (IOException e) {
            throw Refusal.of(service.signingName(), 400, "SerializationException", "Not JSON: " + e.getMessage());
        }
    }

    /** An answer's members as an object. */
    static SdkBytes answer(SdkPojo answer) {
        return object(writer -> writer.answer(answer));
    }

    /** A structure as an object. */
    static SdkBytes structure(SdkPojo structure) {
        return object(writer -> writer.structure(structure));
    }

    /** The error's code, its message, and the members its exception class is modelled with. */
    static WireAnswer refusal(AwsServiceException refused, String contentType) {
        var error = WireError.of(refused);
        SdkBytes body = object(writer -> {
            writer.out().writeStringField("__type", error.code());
            writer.out().writeStringField("message", error.message());
            writer.structure(refused);
        });
        var headers = Map.of("Content-Type", contentType, "x-amzn-ErrorType", error.code());
        return new WireAnswer(error.status(), headers, body);
    }

    private interface Content {
        void write(JsonWriter writer) throws IOException;
    }

    private static SdkBytes object(Content content) {
        var text = new StringWriter();
        try (JsonGenerator out = MAPPER.createGenerator(text)) {
            out.writeStartObject();
            content.write(new JsonWriter(out));
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return SdkBytes.fromUtf8String(text.toString());
    }
}
