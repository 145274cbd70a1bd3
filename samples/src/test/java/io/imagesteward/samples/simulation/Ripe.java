package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.simulation.Families.Family;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/**
 * The families that must go once nothing is in the way any longer, in the simulation's own words: where there is the
 * slightest doubt a family is left out, so that one of these which stays is a fault.
 */
record Ripe(Scene scene) {

    private static final List<String> KEEPING = List.of(
            "image-steward:hold",
            "image-steward:lifecycle",
            "image-steward:restored",
            "Ec2ImageBuilderArn",
            "aws:backup:source-resource");

    /** Those that are ripe already, unless so many may ripen by a moment that the policy's limit could stop them. */
    List<String> sources(Instant until) {
        return scene.families().policies().stream()
                .filter(Declared::enforced)
                .flatMap(policy -> withinLimit(policy, until))
                .filter(family -> members(family).allMatch(this::isFree))
                .map(Family::source)
                .filter(source -> !isAtWork(source))
                .toList();
    }

    private Stream<Family> withinLimit(Declared policy, Instant until) {
        var maybe = old(policy, until);
        return policy.percent() == 100 || maybe.size() <= 1 ? old(policy, scene.now()).stream() : Stream.of();
    }

    /** Old enough by a moment, and not among the latest. */
    private List<Family> old(Declared policy, Instant moment) {
        var lapse = policy.lapse().orElseThrow();
        var sources = new ArrayList<Image>();
        scene.families()
                .all()
                .forEach(family -> scene.truth()
                        .image(Company.HOME, family.source())
                        .filter(image -> scene.families()
                                .policyOf(image)
                                .filter(policy::equals)
                                .isPresent())
                        .ifPresent(sources::add));
        var latest = sources.stream()
                .filter(image -> Truth.isAvailable(image) && !Truth.isMarked(image))
                .sorted(Comparator.comparing(Image::creationDate).reversed())
                .limit(lapse.keepLatest())
                .map(Image::imageId)
                .toList();
        return scene.families().all().stream()
                .filter(family -> sources.stream()
                        .filter(image -> image.imageId().equals(family.source()))
                        .filter(image -> created(image)
                                .plus(Duration.ofDays(lapse.afterDays()))
                                .isBefore(moment))
                        .anyMatch(image -> !latest.contains(image.imageId())))
                .toList();
    }

    /** A retirement that goes on without its mark finds out that somebody took it off, and puts the family back. */
    private boolean isAtWork(String source) {
        return scene.sandbox().stepFunctions(Company.HUB, Company.HOME).room().executions().stream()
                .filter(execution -> execution.status() == ExecutionStatus.RUNNING)
                .anyMatch(
                        execution -> execution.input().at("/image/id").asText().equals(source));
    }

    private Stream<Located> members(Family family) {
        return Company.REGIONS.stream()
                .flatMap(region -> scene.truth().members(region, family.source()).stream()
                        .map(image -> new Located(region, image, family)));
    }

    /** An image, where it is, and what it belongs to. */
    private record Located(String region, Image image, Family family) {}

    private boolean isFree(Located member) {
        var image = member.image();
        var rule = member.family().policy().flatMap(Declared::lapse).orElseThrow();
        return Truth.isAvailable(image)
                && image.productCodes().isEmpty()
                && image.tags().stream().noneMatch(tag -> KEEPING.contains(tag.key()))
                && "disabled".equals(image.deregistrationProtection())
                && image.lastLaunchedTime() == null
                && rule.unusedForDays()
                        .map(days -> created(image).plus(Duration.ofDays(days)).isBefore(scene.now()))
                        .orElse(true)
                && new Users(scene.truth()).of(member.region(), image.imageId()).isEmpty()
                && isUnpublished(member);
    }

    private boolean isUnpublished(Located member) {
        return scene.families().policies().stream()
                .noneMatch(policy -> scene.truth()
                        .published(member.region(), policy.parameter())
                        .filter(member.image().imageId()::equals)
                        .isPresent());
    }

    private static Instant created(Image image) {
        return Instant.parse(image.creationDate());
    }
}
