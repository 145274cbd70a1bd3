package io.imagesteward.sandbox.wire;

import io.imagesteward.sandbox.call.Refusal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/**
 * A form body as a tree: {@code Filter.1.Value.2=x} becomes Filter, 1, Value, 2.
 *
 * <p>The query protocol and EC2's variant of it differ in one thing: EC2 never names the level between a list and its
 * elements.
 */
final class FormNode implements Node {

    private final boolean ec2;
    private final Map<String, FormNode> children = new HashMap<>();
    private String text = "";

    private FormNode(boolean ec2) {
        this.ec2 = ec2;
    }

    static FormNode parse(String body, boolean ec2) {
        var root = new FormNode(ec2);
        Form.parse(body).forEach((name, values) -> root.descend(name).text = values.getFirst());
        return root;
    }

    @Nullable
    FormNode child(String name) {
        return children.get(name);
    }

    @Override
    public @Nullable FormNode child(Member member) {
        return children.get(member.name());
    }

    @Override
    public List<FormNode> items(Member list) {
        return ec2 || list.isFlat() ? numbered() : numbered(list.inner().name());
    }

    @Override
    public Map<String, FormNode> entries(Member map) {
        Map<String, FormNode> entries = new LinkedHashMap<>();
        for (FormNode entry : map.isFlat() ? numbered() : numbered("entry")) {
            FormNode key = entry.child(map.keyName());
            FormNode value = entry.child(map.valueName());
            if (key != null && value != null) {
                entries.put(key.text, value);
            }
        }
        return entries;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Format timestamps() {
        return Format.ISO_8601;
    }

    private FormNode descend(String name) {
        FormNode node = this;
        var parts = new StringTokenizer(name, ".");
        while (parts.hasMoreTokens()) {
            node = node.children.computeIfAbsent(parts.nextToken(), n -> new FormNode(ec2));
        }
        return node;
    }

    private List<FormNode> numbered(String level) {
        FormNode node = children.get(level);
        return node == null ? List.of() : node.numbered();
    }

    private List<FormNode> numbered() {
        var elements = new TreeMap<Integer, FormNode>();
        children.forEach((name, node) -> elements.put(number(name), node));
        return List.copyOf(elements.values());
    }

    private static Integer number(String name) {
        try {
            return Integer.valueOf(name);
        } catch (NumberFormatException e) {
            String message = "'%s' stands where a list needs the number of an element, as in Owner.1".formatted(name);
            throw Refusal.of("sandbox", 400, "MalformedQueryString", message);
        }
    }
}
