package io.imagesteward.sandbox.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.utils.builder.Buildable;

/** Fills the SDK's own builders from a request's body, led by the model that the SDK generated. */
final class StructureReader {

    private StructureReader() {}

    /** Sets what was sent on the builder of a request or of one of its structures. */
    static void read(SdkPojo builder, Node node) {
        for (Member member : Shape.of(builder).members()) {
            Node child = member.location() == MarshallLocation.PAYLOAD ? node.child(member) : null;
            if (child != null) {
                member.set(builder, value(member, child));
            }
        }
    }

    static Object structure(Member member, Node node) {
        SdkPojo builder = member.structure();
        read(builder, node);
        return ((Buildable) builder).build();
    }

    private static Object value(Member member, Node node) {
        return switch (member.type()) {
            case SDK_POJO -> structure(member, node);
            case LIST ->
                node.items(member).stream()
                        .map(item -> value(member.inner(), item))
                        .toList();
            case MAP -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                node.entries(member).forEach((key, item) -> entries.put(key, value(member.inner(), item)));
                yield entries;
            }
            default -> Scalar.parse(member, node.text(), node.timestamps());
        };
    }
}
