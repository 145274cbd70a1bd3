package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Resolves the intrinsic functions that CDK writes. One it does not know is an error, because a template half
 * understood would be rehearsed wrongly.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">
 *     Intrinsic functions</a>
 */
final class Intrinsics {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9:.]+)}");

    private final Map<String, String> pseudo;
    private final Function<String, Physical> deployed;

    /**
     * Ready to resolve.
     *
     * @param pseudo values of {@code AWS::Region} and its like
     * @param deployed builds a resource when it is first referred to
     */
    Intrinsics(Map<String, String> pseudo, Function<String, Physical> deployed) {
        this.pseudo = pseudo;
        this.deployed = deployed;
    }

    JsonNode resolve(JsonNode node) {
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> array.add(resolve(item)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        if (node.size() == 1) {
            var only = node.properties().iterator().next();
            if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
                return function(only.getKey(), only.getValue());
            }
        }
        var object = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(entry -> object.set(entry.getKey(), resolve(entry.getValue())));
        return object;
    }

    private JsonNode function(String name, JsonNode argument) {
        return switch (name) {
            case "Ref" -> TextNode.valueOf(ref(argument.asText()));
            case "Fn::GetAtt" ->
                TextNode.valueOf(
                        attribute(argument.get(0).asText(), argument.get(1).asText()));
            case "Fn::Join" -> TextNode.valueOf(join(argument.get(0).asText(), resolve(argument.get(1))));
            case "Fn::Sub" -> TextNode.valueOf(substitute(argument));
            case "Fn::Select" -> resolve(argument.get(1)).get(argument.get(0).asInt());
            case "Fn::Split" ->
                split(argument.get(0).asText(), resolve(argument.get(1)).asText());
            default ->
                throw new IllegalArgumentException(
                        "the template uses %s, which the sandbox does not know; teach it to Intrinsics"
                                .formatted(name));
        };
    }

    private String ref(String name) {
        return pseudo.containsKey(name)
                ? String.valueOf(pseudo.get(name))
                : deployed.apply(name).ref();
    }

    private String attribute(String resource, String attribute) {
        var value = deployed.apply(resource).attributes().get(attribute);
        if (value == null) {
            throw new IllegalArgumentException(
                    "the template reads %s of %s, which the sandbox does not give it".formatted(attribute, resource));
        }
        return value;
    }

    private String substitute(JsonNode argument) {
        if (!argument.isTextual()) {
            throw new IllegalArgumentException("the template uses Fn::Sub with a map, which the sandbox does not know");
        }
        return VARIABLE.matcher(argument.asText())
                .replaceAll(match -> Matcher.quoteReplacement(variable(match.group(1))));
    }

    private String variable(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? ref(name) : attribute(name.substring(0, dot), name.substring(dot + 1));
    }

    private static String join(String delimiter, JsonNode parts) {
        return StreamSupport.stream(parts.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(delimiter));
    }

    private static ArrayNode split(String delimiter, String text) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var part : text.split(Pattern.quote(delimiter), -1)) {
            array.add(part);
        }
        return array;
    }
}
