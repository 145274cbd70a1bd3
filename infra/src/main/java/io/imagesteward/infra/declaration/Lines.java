package io.imagesteward.infra.declaration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where in the text of a document each of its values stands. */
record Lines(Map<String, Integer> byPath) {

    static Lines of(Optional<Node> root) {
        var lines = new HashMap<String, Integer>();
        root.ifPresent(node -> locate("", node, lines));
        return new Lines(lines);
    }

    /** The line, from 1, of what stands at a path, or of the nearest part above it. */
    int at(String path) {
        var here = path;
        while (!here.isEmpty()) {
            var line = byPath.get(here);
            if (line != null) {
                return line;
            }
            here = here.substring(0, Math.max(0, Math.max(here.lastIndexOf('.'), here.lastIndexOf('['))));
        }
        return 1;
    }

    private static void locate(String path, Node node, Map<String, Integer> lines) {
        switch (node) {
            case MappingNode mapping ->
                mapping.getValue().forEach(pair -> {
                    if (pair.getKeyNode() instanceof ScalarNode key) {
                        var at = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
                        lines.put(at, line(key));
                        locate(at, pair.getValueNode(), lines);
                    }
                });
            case SequenceNode sequence -> {
                for (int i = 0; i < sequence.getValue().size(); i++) {
                    var item = sequence.getValue().get(i);
                    var at = path + "[" + i + "]";
                    lines.put(at, line(item));
                    locate(at, item, lines);
                }
            }
            default -> lines.putIfAbsent(path, line(node));
        }
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
