package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.call.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeregisterImageRequest;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ResetImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ResetSnapshotAttributeRequest;

/** AMIs as what retirement does to them is judged. */
record AmiHoldings(Scene scene) implements Holdings {

    static final String MARK = "image-steward:lifecycle";

    private static final List<String> KEEPING = List.of(
            "image-steward:hold", MARK, "image-steward:restored", "Ec2ImageBuilderArn", "aws:backup:source-resource");

    @Override
    public List<Declared> policies() {
        return scene.families().policies();
    }

    @Override
    public List<String> sources() {
        return scene.families().all().stream().map(Families.Family::source).toList();
    }

    @Override
    public Optional<Declared> policyBefore(String source) {
        return scene.families().policyBefore(source);
    }

    @Override
    public Optional<Declared> policyOf(Member member) {
        return image(member).flatMap(scene.families()::policyOf);
    }

    @Override
    public Optional<Member> member(String region, String id) {
        return scene.truth().image(region, id).map(image -> member(region, image));
    }

    @Override
    public List<Member> members(String source) {
        return Company.REGIONS.stream()
                .flatMap(
                        region -> scene.truth().members(region, source).stream().map(image -> member(region, image)))
                .toList();
    }

    @Override
    public Set<String> holders(Member member) {
        return scene.truth().sharedWith(member.region(), member.id());
    }

    @Override
    public Map<String, Set<String>> volumes(Member member) {
        var volumes = new TreeMap<String, Set<String>>();
        image(member)
                .ifPresent(image -> scene.truth()
                        .snapshots(image)
                        .forEach(s -> volumes.put(s, scene.truth().snapshotSharedWith(member.region(), s))));
        return volumes;
    }

    @Override
    public Set<String> declared(Member member) {
        return policyOf(member).map(Declared::principals).orElse(Set.of());
    }

    /** EC2 lets everybody be named. */
    @Override
    public Set<String> barred(Member member, Set<String> who) {
        return Set.of();
    }

    @Override
    public boolean isFree(Member member, RetiringPolicy policy) {
        var rule = policy.lapse().orElseThrow();
        return image(member)
                        .filter(image -> image.productCodes().isEmpty()
                                && image.tags().stream().noneMatch(tag -> KEEPING.contains(tag.key()))
                                && "disabled".equals(image.deregistrationProtection())
                                && image.lastLaunchedTime() == null)
                        .isPresent()
                && rule.unusedForDays()
                        .map(days ->
                                member.created().plus(Duration.ofDays(days)).isBefore(scene.now()))
                        .orElse(true)
                && new Users(scene.truth()).of(member.region(), member.id()).isEmpty()
                && isUnpublished(member);
    }

    private boolean isUnpublished(Member member) {
        return policies().stream()
                .noneMatch(policy -> scene.truth()
                        .published(member.region(), policy.parameter())
                        .filter(member.id()::equals)
                        .isPresent());
    }

    @Override
    public Optional<Effect> effect(Call call) {
        var truth = scene.truth();
        return switch (call.request()) {
            case ModifyImageAttributeRequest change ->
                member(call.region(), change.imageId())
                        .map(member -> new Effect.Gives(
                                member,
                                change.launchPermission().add().stream()
                                        .map(Truth::text)
                                        .toList()));
            case ModifySnapshotAttributeRequest change ->
                truth.memberOf(call.region(), change.snapshotId())
                        .map(image -> new Effect.Gives(
                                member(call.region(), image),
                                change.createVolumePermission().add().stream()
                                        .map(p -> p.userId() == null ? p.groupAsString() : p.userId())
                                        .toList()));
            case ResetImageAttributeRequest take ->
                member(call.region(), take.imageId()).map(Effect.Takes::new);
            case ResetSnapshotAttributeRequest take ->
                truth.memberOf(call.region(), take.snapshotId())
                        .map(image -> new Effect.Takes(member(call.region(), image)));
            case DeregisterImageRequest end ->
                member(call.region(), end.imageId()).map(Effect.Ends::new);
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> unmarked(Call call) {
        return call.request() instanceof DeleteTagsRequest off
                        && off.tags().stream().anyMatch(tag -> tag.key().equals(MARK))
                ? off.resources()
                : List.of();
    }

    private Optional<Image> image(Member member) {
        return scene.truth().image(member.region(), member.id());
    }

    private static Member member(String region, Image image) {
        return new Member(
                region,
                image.imageId(),
                Truth.sourceOf(image),
                image.stateAsString(),
                Truth.isMarked(image),
                Instant.parse(image.creationDate()));
    }
}
