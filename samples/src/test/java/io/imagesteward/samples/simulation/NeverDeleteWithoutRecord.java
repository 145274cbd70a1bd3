package io.imagesteward.samples.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.sandbox.call.Call;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeregisterImageRequest;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ResetImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ResetSnapshotAttributeRequest;

/** Nothing is unshared or destroyed before the record tells who had it: neither less than they had, nor more. */
record NeverDeleteWithoutRecord(Memory memory) implements Invariant {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "neverDeleteWithoutRecord";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        var truth = scene.truth();
        Giving.of(call, truth)
                .ifPresent(giving -> memory.given(
                        scene.now(),
                        giving,
                        truth.sharedWith(call.region(), giving.image().imageId())));
        return switch (call.request()) {
            case ResetImageAttributeRequest take ->
                truth.image(call.region(), take.imageId()).flatMap(image -> taking(call, scene, image));
            case ResetSnapshotAttributeRequest take ->
                truth.memberOf(call.region(), take.snapshotId()).flatMap(image -> taking(call, scene, image));
            case DeregisterImageRequest end ->
                truth.image(call.region(), end.imageId()).flatMap(image -> {
                    memory.deleting(scene, call.region(), image);
                    return unrecorded(scene, image, memory.of(image.imageId()));
                });
            case DeleteTagsRequest unmark
            when unmark.tags().stream().anyMatch(tag -> tag.key().equals("image-steward:lifecycle")) -> {
                unmark.resources().forEach(memory::unmarked);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private Optional<String> taking(Call call, Scene scene, Image image) {
        return unrecorded(scene, image, Optional.of(memory.taking(scene, call.region(), image)));
    }

    private Optional<String> unrecorded(Scene scene, Image image, Optional<Memory.Before> before) {
        var record = scene.truth().record(scene.company(), Truth.sourceOf(image));
        if (record.isEmpty()) {
            return Optional.of("no record of %s, of which %s is".formatted(Truth.sourceOf(image), image.imageId()));
        }
        var json = read(record.get());
        var declared =
                scene.families().policyOf(image).map(Declared::principals).orElse(Set.of());
        var recordedAt = Instant.parse(json.path("recordedAt").asText());
        for (var member : json.path("members")) {
            if (member.at("/image/id").asText().equals(image.imageId())) {
                boolean excused = memory.wasDisturbedSince(recordedAt, image.imageId());
                var policy = new Given(
                        declared,
                        declared.stream()
                                .filter(who -> memory.gaveSince(recordedAt, image.imageId(), who))
                                .collect(Collectors.toSet()));
                return before.filter(b -> !excused)
                        .filter(b -> !policy.tells(member.path("launchPermissions"), b.launch())
                                || !b.volumes().entrySet().stream()
                                        .allMatch(v -> policy.tells(
                                                volume(member, v.getKey()).path("volumePermissions"), v.getValue())))
                        .map(b -> "%s had %s and the record says %s".formatted(image.imageId(), b, member));
            }
        }
        return Optional.of("%s is not in the record %s".formatted(image.imageId(), record.get()));
    }

    private static JsonNode volume(JsonNode member, String snapshot) {
        for (var volume : member.path("snapshots")) {
            if (volume.path("ref").toString().contains(snapshot)) {
                return volume;
            }
        }
        return JSON.createObjectNode();
    }

    /**
     * Whom the policy means, and who of them got it only after the record: a distribution that could not see the mark yet
     * may take from strangers what was recorded a moment ago, and give what the policy declares.
     */
    private record Given(Set<String> declared, Set<String> late) {

        boolean tells(JsonNode told, Set<String> holders) {
            return holders.stream()
                            .allMatch(
                                    who -> late.contains(who) || told.toString().contains(who))
                    && StreamSupport.stream(told.spliterator(), false)
                            .map(JsonNode::asText)
                            .noneMatch(who -> declared.contains(who) && !holders.contains(who));
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("the record is no JSON: " + text, e);
        }
    }
}
