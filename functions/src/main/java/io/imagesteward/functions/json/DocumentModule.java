package io.imagesteward.functions.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageId;
import io.imagesteward.core.image.InstanceId;
import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.SnapshotId;
import io.imagesteward.core.image.WorkspaceId;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.policy.PolicyName;
import io.imagesteward.core.step.Step;
import io.imagesteward.core.sweep.Subject;
import java.io.IOException;
import java.util.function.Function;

/** Teaches Jackson the domain's words, so that the domain need not know Jackson. */
final class DocumentModule {

    private DocumentModule() {}

    static SimpleModule create() {
        var module = new SimpleModule("image-steward");
        word(module, AccountId.class, AccountId::value, AccountId::new);
        word(module, RegionId.class, RegionId::value, RegionId::new);
        word(module, SnapshotId.class, SnapshotId::value, SnapshotId::new);
        word(module, KmsKey.class, KmsKey::value, KmsKey::new);
        word(module, AmiId.class, AmiId::value, AmiId::new);
        word(module, ImageId.class, ImageId::value, DocumentModule::imageId);
        word(module, PolicyName.class, PolicyName::value, PolicyName::new);
        word(module, Principal.class, Principal::text, Principal::parse);
        word(module, Principal.Account.class, Principal::text, text -> new Principal.Account(new AccountId(text)));
        module.setMixInAnnotation(Step.class, Verbs.class);
        word(module, InstanceId.class, InstanceId::value, InstanceId::new);
        word(module, WorkspaceId.class, WorkspaceId::value, WorkspaceId::new);
        module.setMixInAnnotation(Subject.class, Subjects.class);
        module.setMixInAnnotation(RetirementRecord.Member.class, Members.class);
        TaskNames.teach(module);
        OriginNames.teach(module);
        SweepNames.teach(module);
        return module;
    }

    private static ImageId imageId(String text) {
        return text.startsWith("wsi-") ? new WorkspaceImageId(text) : new AmiId(text);
    }

    /** A step in JSON says which verb it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verb")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Step.ShareAmi.class, name = "ShareAmi"),
        @JsonSubTypes.Type(value = Step.UnshareAmi.class, name = "UnshareAmi"),
        @JsonSubTypes.Type(value = Step.ShareSnapshot.class, name = "ShareSnapshot"),
        @JsonSubTypes.Type(value = Step.UnshareSnapshot.class, name = "UnshareSnapshot"),
        @JsonSubTypes.Type(value = Step.CopyAmi.class, name = "CopyAmi"),
        @JsonSubTypes.Type(value = Step.ShareWorkspaceImage.class, name = "ShareWorkspaceImage"),
        @JsonSubTypes.Type(value = Step.UnshareWorkspaceImage.class, name = "UnshareWorkspaceImage"),
        @JsonSubTypes.Type(value = Step.CopyWorkspaceImage.class, name = "CopyWorkspaceImage"),
        @JsonSubTypes.Type(value = Step.PublishParameter.class, name = "PublishParameter"),
        @JsonSubTypes.Type(value = Step.CreateImage.class, name = "CreateImage")
    })
    private interface Verbs {}

    /** What a finding is about says which of the three it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Subject.OfImage.class, name = "image"),
        @JsonSubTypes.Type(value = Subject.OfSnapshot.class, name = "snapshot"),
        @JsonSubTypes.Type(value = Subject.OfPlace.class, name = "place")
    })
    private interface Subjects {}
    /** What a record holds of an image tells its kind, and told it before there was more than one. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(RetirementRecord.AmiMember.class),
        @JsonSubTypes.Type(RetirementRecord.WorkspaceMember.class)
    })
    private interface Members {}

    private static <T> void word(
            SimpleModule module, Class<T> type, Function<T, String> writer, Function<String, T> reader) {
        module.addSerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(writer.apply(value));
            }
        });
        module.addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                var text = json.getValueAsString();
                try {
                    return reader.apply(text == null ? "" : text);
                } catch (IllegalArgumentException e) {
                    return type.cast(context.handleWeirdStringValue(type, text, "%s", e.getMessage()));
                }
            }
        });
    }
}
