package io.imagesteward.sandbox.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Writes SDK structures as the XML that EC2, the query services and S3 answer with, into one growing text. */
final class XmlWriter {

    private final StringBuilder out = new StringBuilder(4096);

    XmlWriter open(String name) {
        out.append('<').append(name).append('>');
        return this;
    }

    XmlWriter open(String name, String namespace) {
        return open(name + " xmlns=\"" + namespace + '"');
    }

    XmlWriter close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    XmlWriter element(String name, @Nullable String text) {
        open(name);
        escape(text == null ? "" : text);
        return close(name);
    }

    /** An answer's own members: EC2 writes its lists even when they are empty. */
    XmlWriter answer(SdkPojo answer) {
        return members(answer, true);
    }

    /** The members of a structure, without those that were never set. */
    XmlWriter structure(SdkPojo structure) {
        return members(structure, false);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private XmlWriter members(SdkPojo pojo, boolean emptyLists) {
        for (Member member : Shape.of(pojo).members()) {
            Object value = member.toWrite(pojo, emptyLists);
            if (value != null) {
                member(member, member.answerName(), value);
            }
        }
        return this;
    }

    private void member(Member member, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case List<?> items when member.isFlat() -> items.forEach(item -> member(member.inner(), name, item));
            case Map<?, ?> entries when member.isFlat() -> entries.forEach((k, v) -> entry(member, name, k, v));
            default -> {
                open(name);
                content(member, value);
                close(name);
            }
        }
    }

    private void content(Member member, Object value) {
        switch (value) {
            case SdkPojo structure -> structure(structure);
            case List<?> items -> items.forEach(item -> member(member.inner(), member.itemName(), item));
            case Map<?, ?> entries -> entries.forEach((k, v) -> entry(member, "entry", k, v));
            default -> escape(Scalar.text(member, value, Format.ISO_8601));
        }
    }

    private void entry(Member map, String name, Object key, Object value) {
        open(name).element(map.keyName(), key.toString());
        member(map.inner(), map.valueName(), value);
        close(name);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\r' -> out.append("&#13;");
                default -> out.append(c);
            }
        }
    }
}
