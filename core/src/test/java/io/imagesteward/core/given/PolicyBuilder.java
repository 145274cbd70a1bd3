package io.imagesteward.core.given;

import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.policy.CopyRule;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.Limits;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.PolicyName;
import io.imagesteward.core.policy.Publication;
import io.imagesteward.core.policy.RetirementRule;
import io.imagesteward.core.policy.Selector;
import io.imagesteward.core.policy.SharingRule;
import io.imagesteward.core.policy.Trust;
import io.imagesteward.core.policy.VersionedPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A policy that shares with nobody, copies nowhere and allows every change, until a test says otherwise. */
public final class PolicyBuilder {

    private final String name;
    private Optional<String> selectedName = Optional.of("golden-linux-*");
    private Map<String, String> selectedTags = Map.of();
    private final Set<Principal> principals = new HashSet<>();
    private ImageKind kind = ImageKind.AMI;
    private final List<CopyRule.Pull> pulls = new ArrayList<>();
    private final List<CopyRule.Destination> destinations = new ArrayList<>();
    private Optional<Publication> publication = Optional.empty();
    private Optional<RetirementRule> retirement = Optional.empty();
    private Limits limits = new Limits(1_000, 100, 40);
    private Optional<Trust> trust = Optional.empty();
    private Mode mode = Mode.ENFORCE;

    private PolicyBuilder(String name) {
        this.name = name;
    }

    public static PolicyBuilder policy() {
        return policy("golden-linux");
    }

    public static PolicyBuilder policy(String name) {
        return new PolicyBuilder(name);
    }

    public PolicyBuilder selecting(String nameGlob) {
        this.selectedName = Optional.of(nameGlob);
        return this;
    }

    public PolicyBuilder selectingTags(Map<String, String> tags) {
        this.selectedName = Optional.empty();
        this.selectedTags = tags;
        return this;
    }

    public PolicyBuilder sharingWith(Principal... more) {
        return sharingWith(List.of(more));
    }

    public PolicyBuilder sharingWith(Collection<? extends Principal> more) {
        principals.addAll(more);
        return this;
    }

    public PolicyBuilder copyingTo(RegionId... regions) {
        List.of(regions).forEach(region -> destinations.add(new CopyRule.Destination(region, Optional.empty())));
        return this;
    }

    public PolicyBuilder copyingTo(RegionId region, KmsKey key) {
        destinations.add(new CopyRule.Destination(region, Optional.of(key)));
        return this;
    }

    public PolicyBuilder copyingInto(Place... places) {
        List.of(places).forEach(place -> pulls.add(new CopyRule.Pull(place, Optional.empty())));
        return this;
    }

    public PolicyBuilder copyingInto(Place place, KmsKey key) {
        pulls.add(new CopyRule.Pull(place, Optional.of(key)));
        return this;
    }

    public PolicyBuilder ofWorkspaces() {
        this.kind = ImageKind.WORKSPACES_IMAGE;
        return this;
    }

    public PolicyBuilder publishing() {
        this.publication = Optional.of(new Publication(Names.PARAMETER));
        return this;
    }

    public PolicyBuilder retiring(RetirementRule rule) {
        this.retirement = Optional.of(rule);
        return this;
    }

    public PolicyBuilder changingAtMost(int images, int percent) {
        this.limits = new Limits(images, percent, 40);
        return this;
    }

    /** At most so many images of WorkSpaces in one account and Region. */
    public PolicyBuilder allowingDesktops(int quota) {
        this.limits = new Limits(limits.images(), limits.percent(), quota);
        return this;
    }

    /** Only these may share with spokes; others are reported, or given up. */
    public PolicyBuilder trusting(Mode strictness, Principal.Account... owners) {
        this.trust = Optional.of(
                new Trust(Stream.of(owners).map(Principal.Account::id).collect(Collectors.toSet()), strictness));
        return this;
    }

    public PolicyBuilder auditing() {
        this.mode = Mode.AUDIT;
        return this;
    }

    public ImagePolicy declared() {
        return new ImagePolicy(
                new PolicyName(name),
                kind,
                new Selector(selectedName, selectedTags),
                new SharingRule(principals),
                new CopyRule(destinations, pulls),
                publication,
                retirement,
                limits,
                trust,
                mode);
    }

    public VersionedPolicy deployedAs(String version) {
        return new VersionedPolicy(declared(), version);
    }
}
