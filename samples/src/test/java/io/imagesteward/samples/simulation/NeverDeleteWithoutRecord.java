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

/** Nothing is unshared or destroyed before the record tells who had it: neither less than they had, nor more. */
record NeverDeleteWithoutRecord(Memory memory, Holdings.Kind kind) implements Invariant {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "neverDeleteWithoutRecord";
    }

    @Override
    public Optional<String> brokenBy(Call call, Scene scene) {
        var holdings = kind.in(scene);
        holdings.unmarked(call).forEach(memory::unmarked);
        return holdings.effect(call).flatMap(effect -> broken(effect, scene, holdings));
    }

    private Optional<String> broken(Effect effect, Scene scene, Holdings holdings) {
        return switch (effect) {
            case Effect.Gives giving -> {
                memory.given(scene.now(), giving, holdings.holders(giving.member()));
                yield Optional.empty();
            }
            case Effect.Takes(var member) ->
                unrecorded(scene, member, holdings, Optional.of(memory.taking(scene.now(), member, holdings)));
            case Effect.Ends(var member) -> {
                memory.deleting(scene.now(), member, holdings);
                yield unrecorded(scene, member, holdings, memory.of(member.id()));
            }
        };
    }

    private Optional<String> unrecorded(Scene scene, Member image, Holdings holdings, Optional<Memory.Before> before) {
        var record = scene.truth().record(scene.company(), image.source());
        if (record.isEmpty()) {
            return Optional.of("no record of %s, of which %s is".formatted(image.source(), image.id()));
        }
        var json = read(record.get());
        var declared = holdings.declared(image);
        var recordedAt = Instant.parse(json.path("recordedAt").asText());
        for (var member : json.path("members")) {
            if (member.at("/image/id").asText().equals(image.id())) {
                boolean excused = memory.wasDisturbedSince(recordedAt, image.id());
                var policy = new Given(
                        declared,
                        declared.stream()
                                .filter(who -> memory.gaveSince(recordedAt, image.id(), who))
                                .collect(Collectors.toSet()));
                return before.filter(b -> !excused)
                        .filter(b -> !policy.tells(holders(member), b.launch())
                                || !b.volumes().entrySet().stream()
                                        .allMatch(v -> policy.tells(
                                                volume(member, v.getKey()).path("volumePermissions"), v.getValue())))
                        .map(b -> "%s had %s and the record says %s".formatted(image.id(), b, member));
            }
        }
        return Optional.of("%s is not in the record %s".formatted(image.id(), record.get()));
    }

    /** Each kind has its own word for them. */
    private static JsonNode holders(JsonNode member) {
        return member.has("sharedWith") ? member.path("sharedWith") : member.path("launchPermissions");
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
