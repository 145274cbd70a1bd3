package io.imagesteward.sandbox.aws.ec2;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.events.EventBuses;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.ImageState;

/**
 * What EC2 tells the event bus.
 *
 * <p>See "Monitor AMI events using Amazon EventBridge" in the EC2 User Guide (an image that becomes pending, shared or
 * deprecated says nothing) and "Monitor tag changes" in the Tagging AWS Resources guide.
 */
record Ec2Events(Ec2Scope scope) {

    void imageBecame(ImageState state, String imageId, @Nullable String error) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        detail.put("RequestId", scope.surroundings().ids().uuid());
        detail.put("ImageId", imageId);
        detail.put("State", state.toString());
        detail.put("ErrorMessage", error == null ? "" : error);
        publish("aws.ec2", "EC2 AMI State Change", "image/" + imageId, detail);
    }

    void tagsChanged(TagStore.TagSet tags, Set<String> changedKeys) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        var keys = detail.putArray("changed-tag-keys");
        new TreeSet<>(changedKeys).forEach(keys::add);
        String type = ResourceKind.of(tags.resourceId()).type().toString();
        detail.put("service", "ec2");
        detail.put("resource-type", type);
        detail.put("version", tags.version());
        var whole = detail.putObject("tags");
        new TreeMap<>(tags.tags()).forEach(whole::put);
        publish("aws.tag", "Tag Change on Resource", type + "/" + tags.resourceId(), detail);
    }

    /** The ARNs of images and snapshots have no account in them, those of everything else have. */
    private void publish(String source, String detailType, String resource, ObjectNode detail) {
        Place place = scope.place();
        boolean withAccount = !resource.startsWith("image/") && !resource.startsWith("snapshot/");
        String arn =
                withAccount ? place.arn("ec2", resource) : "arn:aws:ec2:%s::%s".formatted(place.region(), resource);
        scope.ec2().events().publish(place, new EventBuses.Message(source, detailType, List.of(arn), detail));
    }
}
