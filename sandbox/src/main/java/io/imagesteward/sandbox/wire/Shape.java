package io.imagesteward.sandbox.wire;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkPojo;

/** The members of an SDK model class, as a table that is made once per class. */
record Shape(List<Member> members) {

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    static Shape of(SdkPojo pojo) {
        return KNOWN.computeIfAbsent(
                pojo.getClass(),
                c -> new Shape(pojo.sdkFields().stream().map(Member::new).toList()));
    }
}
