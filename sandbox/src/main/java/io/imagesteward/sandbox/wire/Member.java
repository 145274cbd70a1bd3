package io.imagesteward.sandbox.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** What the SDK's model says about one member of a shape, looked up once instead of on every request. */
final class Member {

    private final SdkField<Object> field;
    private final MarshallingKnownType type;
    private final boolean payload;
    private final @Nullable ListTrait list;
    private final @Nullable MapTrait map;
    private final @Nullable Member inner;
    private final TimestampFormatTrait.@Nullable Format timestamps;

    @SuppressWarnings("unchecked") // every field reads and writes as Object; its type is in marshallingType()
    Member(SdkField<?> field) {
        this.field = (SdkField<Object>) field;
        this.type = field.marshallingType().getKnownType();
        this.payload = field.containsTrait(PayloadTrait.class);
        this.list = field.getOptionalTrait(ListTrait.class).orElse(null);
        this.map = field.getOptionalTrait(MapTrait.class).orElse(null);
        this.inner = innerOf(list, map);
        this.timestamps = field.getOptionalTrait(TimestampFormatTrait.class)
                .map(TimestampFormatTrait::format)
                .orElse(null);
    }

    /** The name in requests, and in JSON in answers too. */
    String name() {
        return field.locationName();
    }

    /** The name in XML answers, where EC2 has other names than in requests. */
    String answerName() {
        return field.unmarshallLocationName();
    }

    MarshallingKnownType type() {
        return type;
    }

    MarshallLocation location() {
        return field.location();
    }

    /** Whether this member is the whole body. */
    boolean isPayload() {
        return payload;
    }

    TimestampFormatTrait.Format timestampsOr(TimestampFormatTrait.Format usual) {
        return timestamps == null ? usual : timestamps;
    }

    @Nullable
    Object get(SdkPojo pojo) {
        return field.getValueOrDefault(pojo);
    }

    /**
     * The value to write into a body; null for what was never set. EC2 and its peers do write an answer's own lists
     * when they are empty, and clients tell the two apart.
     */
    @Nullable
    Object toWrite(SdkPojo pojo, boolean emptyLists) {
        Object value = location() == MarshallLocation.PAYLOAD ? get(pojo) : null;
        boolean unset =
                value instanceof SdkAutoConstructMap<?, ?> || (value instanceof SdkAutoConstructList<?> && !emptyLists);
        return unset ? null : value;
    }

    void set(SdkPojo builder, Object value) {
        field.set(builder, value);
    }

    /** A builder for the structure this member holds. */
    SdkPojo structure() {
        return field.constructor().get();
    }

    /** The elements of a list, or the values of a map. */
    Member inner() {
        if (inner == null) {
            throw new IllegalStateException("%s is neither a list nor a map".formatted(field.memberName()));
        }
        return inner;
    }

    /** Whether a list or map repeats its own name instead of wrapping its elements. */
    boolean isFlat() {
        return list != null ? list.isFlattened() : map != null && map.isFlattened();
    }

    /** What XML calls an element of the list. */
    String itemName() {
        return Optional.ofNullable(list).map(ListTrait::memberLocationName).orElse("member");
    }

    String keyName() {
        return Optional.ofNullable(map).map(MapTrait::keyLocationName).orElse("key");
    }

    String valueName() {
        return Optional.ofNullable(map).map(MapTrait::valueLocationName).orElse("value");
    }

    private static @Nullable Member innerOf(@Nullable ListTrait list, @Nullable MapTrait map) {
        if (list != null) {
            return new Member(list.memberFieldInfo());
        }
        return map == null ? null : new Member(map.valueFieldInfo());
    }
}
