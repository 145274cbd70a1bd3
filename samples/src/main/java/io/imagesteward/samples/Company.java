package io.imagesteward.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.aws.kms.KmsPlace;
import io.imagesteward.sandbox.aws.sns.Topics;
import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.PlatformValues;

/** The company of the samples: a hub, three spokes (one in a unit, one without roles for us), and three Regions. */
public final class Company {

    public static final String HUB = "999999999999";
    public static final String HOME = "us-east-1";
    public static final List<String> REGIONS = List.of(HOME, "eu-west-1", "ap-southeast-2");
    public static final String WORKLOADS = "ou-ab12-workloads";
    public static final Instant MORNING = Instant.parse("2026-01-05T09:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sandbox sandbox;
    private final Plans plans;
    private final Map<String, String> outputs;

    private Company(Sandbox sandbox, Plans plans, Map<String, String> outputs) {
        this.sandbox = sandbox;
        this.plans = plans;
        this.outputs = outputs;
    }

    /** Founds the company in a new sandbox and deploys what was synthesized. */
    public static Company found(Sandbox sandbox, Path home) {
        return found(sandbox, Plans.in(home));
    }

    /** The same, from plans that were read before. */
    public static Company found(Sandbox sandbox, Plans plans) {
        var world = sandbox.world();
        world.account(HUB);
        spokes().keySet().forEach(world::account);
        world.organization().unit(WORKLOADS);
        world.organization().move("444455556666", WORKLOADS);
        // Sweeps by the clock are told of where they matter; three weeks have five hundred hours.
        sandbox.schedules().pause("Image Sweep Requested");
        var keys = world.account(HUB).region("eu-west-1").kms();
        lend(keys, keys.key("alias/golden-images"));
        sandbox.deploy(plans.spoke());
        return new Company(sandbox, plans, sandbox.deploy(plans.hub()));
    }

    /** Lets everybody use a key who is to have images: each spoke by itself, and those in the unit as such as well. */
    public static void lend(KmsPlace keys, String key) {
        spokes().keySet().forEach(spoke -> keys.allow(key, spoke));
        keys.allowUnit(key, WORKLOADS);
    }

    /** The spokes and what they are called. */
    public static Map<String, String> spokes() {
        var spokes = new LinkedHashMap<String, String>();
        spokes.put("111122223333", "payments");
        spokes.put("222233334444", "data");
        spokes.put("444455556666", "web, in the OU");
        return spokes;
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    /** An image of the hub with two volumes, available; answers its id. */
    public String goldenImage(String name) {
        return image(ImageSeed.named(name).volume(VolumeSeed.ofGiB(8)).volume(VolumeSeed.ofGiB(20)));
    }

    /** The image that the sample event speaks of. */
    public String sampleImage(String name) {
        var id = sampleEvent().at("/detail/ImageId").asText();
        return image(ImageSeed.named(name)
                .volume(VolumeSeed.ofGiB(8))
                .volume(VolumeSeed.ofGiB(20))
                .with(image -> image.imageId(id)));
    }

    /** Windows 11 as people bring it along: one volume; answers its id. */
    public String windowsImage(String name) {
        return image(ImageSeed.named(name)
                .volume(VolumeSeed.ofGiB(60))
                .with(image -> image.platform(PlatformValues.WINDOWS).platformDetails("Windows BYOL")));
    }

    /** An image under the AWS managed key, as EBS encryption by default makes them. */
    public String unshareableImage(String name) {
        return image(ImageSeed.named(name).volume(VolumeSeed.ofGiB(8).encryptedUnderAwsManagedKey()));
    }

    /** A running instance of the hub, with the volumes of a golden image; answers its id. */
    public String instance(String imageId) {
        return sandbox.world()
                .account(HUB)
                .region(HOME)
                .ec2()
                .instance(imageId, VolumeSeed.ofGiB(8), VolumeSeed.ofGiB(20));
    }

    /** Any image of the hub in its home Region; answers its id. */
    public String image(ImageSeed seed) {
        return sandbox.world().account(HUB).region(HOME).ec2().image(seed);
    }

    /** Any WorkSpaces image of the hub in its home Region; answers its id. */
    public String desktopImage(DesktopImageSeed seed) {
        return sandbox.world().account(HUB).region(HOME).workspaces().image(seed);
    }

    /** The newest message on the hub's topic. */
    public Topics.Message lastMessage() {
        return newestMessage("");
    }

    /** The newest message on the hub's topic whose subject begins like this. */
    public Topics.Message newestMessage(String subject) {
        var topics = sandbox.world().account(HUB).region(HOME).topics();
        return topics.messages(output("TopicArn")).reversed().stream()
                .filter(message -> message.subject().orElse("").startsWith(subject))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no message is called %s, but %s".formatted(subject, messages())));
    }

    /** Every message on the hub's topic, oldest first. */
    public List<String> messages() {
        var topics = sandbox.world().account(HUB).region(HOME).topics();
        return topics.messages(output("TopicArn")).stream()
                .map(Topics.Message::body)
                .toList();
    }

    /** An output of the stack, as CloudFormation shows it. */
    public String output(String name) {
        return Optional.ofNullable(outputs.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the stack has no output " + name));
    }

    /** The event of {@code samples/events}: an image has become available. */
    public JsonNode sampleEvent() {
        return plans.sampleEvent().deepCopy();
    }

    /** The same event for another image, and as another occurrence. */
    public JsonNode available(String imageId) {
        var event = (ObjectNode) sampleEvent();
        event.put("id", "event-of-" + imageId);
        event.withArray("resources").removeAll().add("arn:aws:ec2:%s::image/%s".formatted(HOME, imageId));
        ((ObjectNode) event.path("detail")).put("ImageId", imageId).put("RequestId", "request-of-" + imageId);
        return event;
    }

    /** The tags of an image have changed, so many times by now. */
    public JsonNode tagged(String imageId, int version) {
        var event = (ObjectNode) available(imageId);
        event.put("source", "aws.tag").put("detail-type", "Tag Change on Resource");
        event.put("id", "tag-event-%s-%d".formatted(imageId, version));
        var detail = JSON.createObjectNode();
        detail.putArray("changed-tag-keys").add("image-steward:policy");
        detail.put("service", "ec2").put("resource-type", "image").put("version", version);
        detail.putObject("tags");
        event.set("detail", detail);
        return event;
    }

    /** Somebody asks for an image to be distributed. */
    public JsonNode request(String imageId, String reason) {
        var event = (ObjectNode) available(imageId);
        event.put("source", "image-steward").put("detail-type", "Image Distribution Requested");
        event.put("id", "request-" + imageId + "-" + reason.hashCode());
        event.set("detail", JSON.createObjectNode().put("imageId", imageId).put("reason", reason));
        return event;
    }

    /** Something that a person asks of Image Steward, by hand. */
    public JsonNode asked(String detailType, String occasion, Map<String, ?> detail) {
        var event = (ObjectNode) sampleEvent();
        event.put("source", "image-steward").put("detail-type", detailType);
        event.put("id", "%s-%s".formatted(detailType.replace(' ', '-'), occasion));
        event.putArray("resources");
        event.set("detail", JSON.valueToTree(detail));
        return event;
    }
}
