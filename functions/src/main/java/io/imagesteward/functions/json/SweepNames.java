package io.imagesteward.functions.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.KeyUse;
import io.imagesteward.core.sweep.Sighting;
import io.imagesteward.core.workflow.SweepAction;

/** How the notes of a sweep say which of several things one of them is. */
final class SweepNames {

    private SweepNames() {}

    static void teach(SimpleModule module) {
        module.setMixInAnnotation(Sighting.class, Sightings.class);
        module.setMixInAnnotation(Encryption.class, Encryptions.class);
        module.setMixInAnnotation(KeyUse.class, KeyUses.class);
        module.setMixInAnnotation(SweepAction.class, Actions.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "seen")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Sighting.OfAmi.class, name = "ami"),
        @JsonSubTypes.Type(value = Sighting.OfDesktop.class, name = "desktop"),
        @JsonSubTypes.Type(value = Sighting.OfSnapshot.class, name = "snapshot"),
        @JsonSubTypes.Type(value = Sighting.OfPointer.class, name = "pointer"),
        @JsonSubTypes.Type(value = Sighting.OfKey.class, name = "key"),
        @JsonSubTypes.Type(value = Sighting.Lent.class, name = "lent")
    })
    private interface Sightings {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Encryption.None.class, name = "nothing"),
        @JsonSubTypes.Type(value = Encryption.CustomerManaged.class, name = "customer"),
        @JsonSubTypes.Type(value = Encryption.AwsManaged.class, name = "aws"),
        @JsonSubTypes.Type(value = Encryption.Unknown.class, name = "unknown")
    })
    private interface Encryptions {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "known")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = KeyUse.NotAsked.class, name = "not-asked"),
        @JsonSubTypes.Type(value = KeyUse.Unread.class, name = "unread"),
        @JsonSubTypes.Type(value = KeyUse.Known.class, name = "known")
    })
    private interface KeyUses {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verb")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SweepAction.Distribute.class, name = "distribute"),
        @JsonSubTypes.Type(value = SweepAction.Retire.class, name = "retire"),
        @JsonSubTypes.Type(value = SweepAction.Leave.class, name = "leave")
    })
    private interface Actions {}
}
