package io.imagesteward.sandbox.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** A place in a request's body: forms and JSON look the same to {@link StructureReader} through it. */
interface Node {

    /** The node of a structure's member; null when the client did not send it. */
    @Nullable
    Node child(Member member);

    List<? extends Node> items(Member list);

    Map<String, ? extends Node> entries(Member map);

    String text();

    Format timestamps();
}
