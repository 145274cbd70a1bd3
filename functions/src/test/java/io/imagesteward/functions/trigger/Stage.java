package io.imagesteward.functions.trigger;

import com.fasterxml.jackson.core.type.TypeReference;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.FamilyQuery;
import io.imagesteward.core.inventory.ImageInventory;
import io.imagesteward.core.inventory.Inventory;
import io.imagesteward.core.inventory.Life;
import io.imagesteward.core.workflow.ReviewInput;
import io.imagesteward.core.workflow.Workflows;
import io.imagesteward.events.Envelope;
import io.imagesteward.events.Heard;
import io.imagesteward.events.HeardType;
import io.imagesteward.functions.aws.Executions;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.aws.record.Approvals;
import io.imagesteward.functions.aws.record.Shelf;
import io.imagesteward.functions.given.DeployedPolicies;
import io.imagesteward.functions.given.RememberedExecutions;
import io.imagesteward.functions.given.RememberedObjects;
import io.imagesteward.functions.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Images that exist, policies that are deployed, and a trigger that hears events about them. */
final class Stage implements ImageInventory {

    static final ImageRef IMAGE = image("ami-0a1b2c3d4e5f60718");
    static final ImageRef OTHER = image("ami-0b2c3d4e5f6071829");

    private final Map<ImageRef, Ami> images = new HashMap<>();
    private final Desktops desktops = new Desktops();
    private final RememberedExecutions executions = new RememberedExecutions();
    private final RememberedObjects objects = new RememberedObjects();
    private final Approvals questions = new Approvals(new Shelf(() -> objects, "records"));
    private final Trigger trigger = new Trigger(
            new Sight(this, desktops),
            new Policies(
                    new DeployedPolicies(),
                    "image-steward",
                    "live",
                    "policies",
                    InstantSource.fixed(Instant.parse("2026-01-05T09:00:00Z"))),
            new Executions(
                    () -> executions,
                    workflow -> "arn:aws:states:us-east-1:999999999999:stateMachine:" + workflow.workflowName()),
            () -> questions,
            IMAGE.account());

    static ImageRef image(String id) {
        return new ImageRef(new AccountId("999999999999"), new RegionId("us-east-1"), new AmiId(id));
    }

    Stage showing(ImageRef image, String name, AmiState state, Map<String, String> tags) {
        images.put(
                image,
                new Ami(
                        image,
                        name,
                        state,
                        "",
                        Instant.parse("2026-01-05T08:00:00Z"),
                        tags,
                        Optional.empty(),
                        Set.of(),
                        List.of(),
                        Life.PLAIN));
        return this;
    }

    /** A retirement that waits for a person. */
    Stage asking(ImageRef image, String taskToken) {
        questions.open(image, new Approvals.Question("retire-x", taskToken));
        return this;
    }

    Desktops desktops() {
        return desktops;
    }

    Set<String> objects() {
        return objects.keys();
    }

    RememberedExecutions executions() {
        return executions;
    }

    /** A review that somebody else has started. */
    void begun(ReviewInput review) {
        new Executions(() -> executions, Workflows::workflowName).start(review);
    }

    /** When the example of this kind of event was sent. */
    Instant time(HeardType type) {
        return Envelope.from(example(type)).time();
    }

    List<Triggered> hears(HeardType type, Map<String, ?> detail) {
        return hears("event-1", type, detail);
    }

    /** The example of this kind of event, with a few fields of its detail set. */
    List<Triggered> hears(String eventId, HeardType type, Map<String, ?> detail) {
        var event = example(type);
        event.put("id", eventId);
        var fields = new HashMap<String, Object>();
        ((Map<?, ?>) event.get("detail")).forEach((key, value) -> fields.put(String.valueOf(key), value));
        fields.putAll(detail);
        fields.values().removeIf(ABSENT::equals);
        event.put("detail", fields);
        var envelope = Envelope.from(event);
        return trigger.hear(envelope, Heard.from(envelope));
    }

    static final String ABSENT = "absent";

    private static Map<String, Object> example(HeardType type) {
        try (var stream = HeardType.class.getResourceAsStream(type.example())) {
            return Json.MAPPER.readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Ami> find(ImageRef image) {
        return Optional.ofNullable(images.get(image));
    }

    @Override
    public Ami withKeys(Ami image, Set<Principal> targets) {
        throw new AssertionError("the trigger asks for no keys");
    }

    @Override
    public Inventory observe(FamilyQuery query) {
        throw new AssertionError("a trigger reads single images only");
    }
}
