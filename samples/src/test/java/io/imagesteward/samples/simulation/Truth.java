package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.Sandbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageAttributeName;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.SnapshotAttributeName;

/** The hub as it is, asked behind the back of gates, faults and staleness. */
record Truth(Sandbox sandbox, Duration staleness) {

    private static final Pattern RECORDED_AT = Pattern.compile("\"recordedAt\"\\s*:\\s*\"([^\"]+)\"");

    Ec2Client ec2(String region) {
        return (Ec2Client) sandbox.backend("ec2", Company.HUB, region);
    }

    /** What an account owns of which a filter is true. */
    Stream<Image> owned(Where where, String filter, String value) {
        var client = (Ec2Client) sandbox.backend("ec2", where.account(), where.region());
        var only = Filter.builder().name(filter).values(value).build();
        return latest(() -> client.describeImages(r -> r.owners("self")
                        .includeDisabled(true)
                        .includeDeprecated(true)
                        .filters(only)))
                .images()
                .stream();
    }

    /** The image, unless it is gone. */
    Optional<Image> image(String region, String id) {
        return one(region, "image-id", id).stream().findFirst();
    }

    /** The image that a snapshot is a disk of. */
    Optional<Image> imageOf(String region, String snapshot) {
        return one(region, "block-device-mapping.snapshot-id", snapshot).stream()
                .findFirst();
    }

    /** The image of a family that a snapshot is a disk of; somebody may have registered another image from the same snapshot. */
    Optional<Image> memberOf(String region, String snapshot) {
        return one(region, "block-device-mapping.snapshot-id", snapshot).stream()
                .filter(image -> !image.name().startsWith("built by hand"))
                .findFirst();
    }

    /** What was copied from an image to a Region, in whatever state, oldest first. */
    List<Image> copies(String region, String source) {
        return one(region, "source-image-id", source).stream()
                .sorted(Comparator.comparing(Image::creationDate).thenComparing(Image::imageId))
                .toList();
    }

    /** The source itself in its own Region, its copies in others. */
    List<Image> members(String region, String source) {
        return region.equals(Company.HOME) ? image(region, source).stream().toList() : copies(region, source);
    }

    Set<String> sharedWith(String region, String id) {
        var answer = latest(() ->
                ec2(region).describeImageAttribute(r -> r.imageId(id).attribute(ImageAttributeName.LAUNCH_PERMISSION)));
        return answer.launchPermissions().stream().map(Truth::text).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> snapshotSharedWith(String region, String snapshot) {
        var answer = latest(() -> ec2(region)
                .describeSnapshotAttribute(
                        r -> r.snapshotId(snapshot).attribute(SnapshotAttributeName.CREATE_VOLUME_PERMISSION)));
        var holders = new TreeSet<String>();
        answer.createVolumePermissions().forEach(p -> holders.add(p.userId() == null ? p.groupAsString() : p.userId()));
        return holders;
    }

    List<String> snapshots(Image image) {
        return image.blockDeviceMappings().stream()
                .map(mapping -> mapping.ebs().snapshotId())
                .filter(Objects::nonNull)
                .toList();
    }

    Optional<String> published(String region, String parameter) {
        return sandbox.world().account(Company.HUB).region(region).parameters().value(parameter);
    }

    /** Whether an image is available and shared with exactly those, its snapshots with exactly the accounts among them. */
    boolean asDeclared(Declared declared, String region, Image image) {
        return isAvailable(image)
                && sharedWith(region, image.imageId()).equals(declared.principals())
                && snapshots(image).stream()
                        .allMatch(s -> snapshotSharedWith(region, s).equals(declared.accounts()));
    }

    static boolean isAvailable(Image image) {
        return image.stateAsString().equals("available");
    }

    static boolean isEncrypted(Image image) {
        return image.blockDeviceMappings().stream()
                .anyMatch(m -> Boolean.TRUE.equals(m.ebs().encrypted()));
    }

    static boolean isHeld(Image image) {
        return image.tags().stream().anyMatch(tag -> tag.key().equals("image-steward:hold"));
    }

    static String text(LaunchPermission permission) {
        if (permission.userId() != null) {
            return permission.userId();
        }
        if (permission.organizationalUnitArn() != null) {
            return permission.organizationalUnitArn();
        }
        return permission.organizationArn() == null ? permission.groupAsString() : permission.organizationArn();
    }

    /** The open record of the retirement of a source in the home Region. */
    Optional<String> record(Company company, String source) {
        return sandbox.world()
                .buckets()
                .text(
                        company.output("RecordsBucketName"),
                        "retirements/%s/%s/record.json".formatted(Company.HOME, source));
    }

    /** When that record was made. */
    Optional<Instant> recordedAt(Company company, String source) {
        return record(company, source)
                .map(text -> RECORDED_AT.matcher(text))
                .filter(Matcher::find)
                .map(found -> Instant.parse(found.group(1)));
    }

    /** Whether a snapshot is still there. */
    boolean hasSnapshot(String region, String snapshot) {
        var only = Filter.builder().name("snapshot-id").values(snapshot).build();
        return !latest(() ->
                        ec2(region).describeSnapshots(r -> r.ownerIds("self").filters(only)))
                .snapshots()
                .isEmpty();
    }

    /** The source of the family that an image belongs to. */
    static String sourceOf(Image image) {
        return image.sourceImageId() == null ? image.imageId() : image.sourceImageId();
    }

    static boolean isMarked(Image image) {
        return image.tags().stream().anyMatch(tag -> tag.key().equals("image-steward:lifecycle"));
    }

    private List<Image> one(String region, String filter, String value) {
        return owned(new Where(Company.HUB, region), filter, value).toList();
    }

    <T> T latest(Supplier<T> read) {
        sandbox.world().staleness(Duration.ZERO);
        try {
            return read.get();
        } finally {
            sandbox.world().staleness(staleness);
        }
    }
}
