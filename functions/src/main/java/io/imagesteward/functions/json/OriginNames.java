package io.imagesteward.functions.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.imagesteward.core.creation.Asked;
import io.imagesteward.core.origin.Origin;

/** What an image is made of, as JSON tells the kinds apart: checked, and as it was asked for. */
final class OriginNames {
    private OriginNames() {}

    static void teach(SimpleModule module) {
        module.setMixInAnnotation(Origin.class, Origins.class);
        module.setMixInAnnotation(Asked.From.class, Requests.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Origin.Instance.class, name = "instance"),
        @JsonSubTypes.Type(value = Origin.Desktop.class, name = "workspace"),
        @JsonSubTypes.Type(value = Origin.OwnLicense.class, name = "own-license"),
        @JsonSubTypes.Type(value = Origin.Built.class, name = "image-builder")
    })
    private interface Origins {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Asked.Running.class, name = "creation"),
        @JsonSubTypes.Type(value = Asked.Licensed.class, name = "import")
    })
    private interface Requests {}
}
