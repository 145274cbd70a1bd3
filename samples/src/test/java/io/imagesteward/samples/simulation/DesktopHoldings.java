package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.call.Call;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.workspaces.model.DeleteTagsRequest;
import software.amazon.awssdk.services.workspaces.model.DeleteWorkspaceImageRequest;
import software.amazon.awssdk.services.workspaces.model.UpdateWorkspaceImagePermissionRequest;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;

/** WorkSpaces images of the hub as what retirement does to them is judged. */
record DesktopHoldings(Scene scene, Desks desks, Doors doors) implements Holdings {

    private static final List<String> KEEPING =
            List.of(Desks.HOLD, AmiHoldings.MARK, "image-steward:restored", "image-steward:retires-with");

    /** Where the hub has any; no policy copies them elsewhere. */
    private static final List<Where> HUB = List.of(DesktopTruth.HOME, new Where(Company.HUB, "eu-west-1"));

    @Override
    public List<DesktopRule> policies() {
        return desks.rules();
    }

    @Override
    public List<String> sources() {
        return desks.all().stream().map(Desks.Desk::source).toList();
    }

    @Override
    public Optional<DesktopRule> policyBefore(String source) {
        return desks.all().stream()
                .filter(desk -> desk.source().equals(source))
                .findFirst()
                .flatMap(Desks.Desk::rule);
    }

    @Override
    public Optional<DesktopRule> policyOf(Member member) {
        var where = where(member);
        return truth().image(where, member.id())
                .flatMap(image -> desks.ruleOf(image, truth().tags(where, member.id())));
    }

    @Override
    public Optional<Member> member(String region, String id) {
        var where = new Where(Company.HUB, region);
        return truth().image(where, id).map(image -> member(where, image));
    }

    /** A copy is one of the family by its tag, and by its name. */
    @Override
    public List<Member> members(String source) {
        return HUB.stream()
                .flatMap(where -> truth().owned(where).stream()
                        .filter(image ->
                                image.imageId().equals(source) || image.name().endsWith("." + source))
                        .map(image -> member(where, image)))
                .filter(member -> member.source().equals(source))
                .toList();
    }

    @Override
    public Set<String> holders(Member member) {
        return truth().sharedWith(member.region(), member.id());
    }

    @Override
    public Map<String, Set<String>> volumes(Member member) {
        return Map.of();
    }

    @Override
    public Set<String> declared(Member member) {
        return policyOf(member)
                .map(rule -> rule.accounts(truth().organization()))
                .orElse(Set.of());
    }

    /** Whoever brings no license to the Region. */
    @Override
    public Set<String> barred(Member member, Set<String> who) {
        return truth().image(where(member), member.id()).filter(DesktopTruth::bringsLicense).stream()
                .flatMap(image -> who.stream())
                .filter(account -> !desks.licenses().contains(new Where(account, member.region())))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isFree(Member member, RetiringPolicy policy) {
        var rule = policyBefore(member.source()).filter(policy::equals);
        return truth().tags(where(member), member.id()).keySet().stream().noneMatch(KEEPING::contains)
                && rule.isPresent()
                && rule.get().into().stream().allMatch(place -> doors.isReadable(place.account()))
                && new DesktopUsers(truth(), rule.get()).isUnused(member.source())
                && desks.rules().stream()
                        .noneMatch(other -> truth().published(where(member), other.parameter())
                                .filter(member.id()::equals)
                                .isPresent());
    }

    /** Permissions are taken one by one, also by distributions; what bears the mark is taken because it is to go. */
    @Override
    public Optional<Effect> effect(Call call) {
        if (!call.caller().account().equals(Company.HUB)) {
            return Optional.empty();
        }
        return switch (call.request()) {
            case UpdateWorkspaceImagePermissionRequest change ->
                member(call.region(), change.imageId())
                        .filter(member -> change.allowCopyImage() || member.marked())
                        .map(member -> change.allowCopyImage()
                                ? new Effect.Gives(member, List.of(change.sharedAccountId()))
                                : new Effect.Takes(member));
            case DeleteWorkspaceImageRequest end ->
                member(call.region(), end.imageId()).map(Effect.Ends::new);
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> unmarked(Call call) {
        return call.request() instanceof DeleteTagsRequest off && off.tagKeys().contains(AmiHoldings.MARK)
                ? List.of(off.resourceId())
                : List.of();
    }

    /** Where anything of a family can be: in the hub, and where spokes copy it. */
    static Set<Where> places(DesktopRule rule) {
        var places = new HashSet<>(HUB);
        places.addAll(rule.into());
        return places;
    }

    private Member member(Where where, WorkspaceImage image) {
        var tags = truth().tags(where, image.imageId());
        return new Member(
                where.region(),
                image.imageId(),
                Desks.sourceOf(image.imageId(), tags),
                image.stateAsString(),
                tags.containsKey(AmiHoldings.MARK),
                Optional.ofNullable(image.created()).orElse(Instant.MIN));
    }

    private static Where where(Member member) {
        return new Where(Company.HUB, member.region());
    }

    private DesktopTruth truth() {
        return new DesktopTruth(scene.truth());
    }
}
