package io.imagesteward.sandbox.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Where a Distributed Map state gets its items: from the state's data, from an object in S3, or from a listing of objects.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html">ItemReader (Map)</a>
 */
sealed interface ItemSource {
    String GET_OBJECT = "arn:aws:states:::s3:getObject";
    String LIST_OBJECTS = "arn:aws:states:::s3:listObjectsV2";

    List<JsonNode> items(Visit visit);

    /** What the state is given or computes: an array. */
    record OfState(Optional<Template> items) implements ItemSource {
        @Override
        public List<JsonNode> items(Visit visit) {
            return Items.of(items.map(visit::evaluate).orElse(visit.input()));
        }
    }

    /** The items in one object, or one item for each object listed. */
    record Reader(String resource, Template arguments, InputType type, Optional<Template> most) implements ItemSource {
        @Override
        public List<JsonNode> items(Visit visit) {
            JsonNode asked = visit.evaluate(arguments);
            try {
                JsonNode answer = visit.run().runner().run(resource, asked);
                List<JsonNode> all = resource.equals(LIST_OBJECTS)
                        ? Items.of(answer)
                        : type.parse(answer.path("Body").asText());
                return most.map(template -> Seconds.of("MaxItems", visit.evaluate(template), 1)
                                .toSeconds())
                        .map(limit -> all.subList(0, (int) Math.min(limit, all.size())))
                        .orElse(all);
            } catch (TaskFailed failed) {
                throw StateFailed.itemReader("Reading " + asked + " failed: " + failed.getMessage());
            }
        }
    }

    static ItemSource read(Fields fields) {
        Optional<Template> items = fields.template("Items");
        Optional<JsonNode> reader = fields.take("ItemReader");
        if (reader.isEmpty()) {
            return new OfState(items);
        }
        Fields inner = fields.at(", ItemReader", reader.get());
        if (items.isPresent()) {
            inner.violation("Items is there too; the items come from one of them");
        }
        return reader(inner);
    }

    private static Reader reader(Fields reader) {
        String resource = reader.requiredText("Resource");
        if (!List.of(GET_OBJECT, LIST_OBJECTS).contains(resource)) {
            reader.violation("Resource is '" + resource + "', expected " + GET_OBJECT + " or " + LIST_OBJECTS);
        }
        if (!reader.has("Arguments")) {
            reader.violation("Arguments is missing");
        }
        Template arguments = reader.template("Arguments").orElseGet(() -> new Template.Literal(Trail.details()));
        Fields config = reader.at(", ReaderConfig", reader.take("ReaderConfig").orElseGet(Trail::details));
        InputType type = resource.equals(GET_OBJECT) ? InputType.read(config) : InputType.JSON;
        Optional<Template> most = config.template("MaxItems");
        config.nothingElse();
        reader.nothingElse();
        return new Reader(resource, arguments, type, most);
    }
}
