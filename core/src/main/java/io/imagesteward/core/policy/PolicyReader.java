package io.imagesteward.core.policy;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.InvalidValue;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Reads a policy document, already parsed from YAML or JSON into plain maps, lists and scalars. The same rules hold
 * where policies are deployed and where functions load them.
 */
public final class PolicyReader {

    private static final Set<String> KEYS =
            Set.of("policy", "kind", "select", "share", "copy", "publish", "retire", "limits", "trust", "mode");

    private final List<Violation> violations = new ArrayList<>();
    private final Section root;
    private final Set<RegionId> regions;

    private PolicyReader(Map<String, ?> document, Set<RegionId> regions) {
        this.root = new Section("", document, violations);
        this.regions = regions;
    }

    /**
     * Reads one document.
     *
     * @param regions the Regions there are; whoever calls has a list that is kept up to date
     */
    public static Reading read(Map<String, ?> document, Set<RegionId> regions) {
        return new PolicyReader(document, regions).read();
    }

    private Reading read() {
        root.allow(KEYS);
        var name = root.required("policy", "the name of the policy", PolicyName::new);
        var kind =
                root.required("kind", "ami or workspaces-image", ImageKind::of).orElse(ImageKind.AMI);
        var select = select(root.section("select"));
        var share = share(root.section("share"));
        var copy = new CopyReader(kind, this::region).read(root.section("copy"));
        var publish = publish(root.section("publish"));
        var retire = RetirementReader.read(root);
        var limits = limits(root.section("limits"));
        var trust = trust(root.section("trust"));
        var mode = root.optional("mode", Mode::of).orElse(Mode.ENFORCE);
        OfOneKind.check(kind, root, share, copy);
        if (name.isEmpty() || !violations.isEmpty()) {
            return new Reading.Rejected(violations);
        }
        return new Reading.Accepted(
                new ImagePolicy(name.get(), kind, select, share, copy, publish, retire, limits, trust, mode));
    }

    private Selector select(Section section) {
        section.allow(Set.of("name", "tags"));
        var selector = new Selector(
                section.optional("name", PolicyReader::glob),
                section.section("tags").texts());
        if (selector.name().isEmpty() && selector.tags().isEmpty()) {
            section.note("select", "nothing", "a name such as \"golden-linux-*\", or tags, or both");
        }
        return selector;
    }

    private static String glob(String text) {
        if (text.replace("*", "").isBlank()) {
            throw new InvalidValue("'" + text + "'", "a name with at least one letter besides *");
        }
        return text;
    }

    private SharingRule share(Section section) {
        section.allow(Set.of("accounts", "organizations", "organizationalUnits", "tagsVisibleToTargets"));
        var principals = new HashSet<Principal>();
        principals.addAll(section.list("accounts", text -> new Principal.Account(new AccountId(text))));
        principals.addAll(section.list("organizations", Principal.Organization::new));
        principals.addAll(section.list("organizationalUnits", Principal.OrganizationalUnit::new));
        return new SharingRule(principals, section.flag("tagsVisibleToTargets"));
    }

    private RegionId region(String text) {
        var region = new RegionId(text);
        if (!regions.contains(region)) {
            var codes = regions.stream().map(RegionId::value).sorted().toList();
            throw new InvalidValue(
                    "'" + text + "', which is no Region known here",
                    Spelling.closest(text, codes).map(code -> "'" + code + "'?").orElse("one of " + codes));
        }
        return region;
    }

    private Optional<Publication> publish(Section section) {
        section.allow(Set.of("parameter"));
        return root.has("publish")
                ? section.required("parameter", "a parameter path", Publication::new)
                : Optional.empty();
    }

    /** Only what is reported can be seen first, so that is what an author gets who does not say more. */
    private Optional<Trust> trust(Section section) {
        section.allow(Set.of("owners", "mode"));
        if (!root.has("trust")) {
            return Optional.empty();
        }
        if (!section.has("owners")) {
            section.note("trust", "no owners", "the accounts whose shares are welcome, or [] for the hub's alone");
        }
        var owners = Set.copyOf(section.list("owners", AccountId::new));
        return Optional.of(new Trust(owners, section.optional("mode", Mode::of).orElse(Mode.AUDIT)));
    }

    private Limits limits(Section section) {
        section.allow(Set.of("images", "percent", "workspaceImages"));
        var usual = Limits.DEFAULT;
        var images = limit(section, "images", n -> new Limits(n, usual.percent(), usual.workspaceImages()));
        var percent = limit(section, "percent", n -> new Limits(usual.images(), n, usual.workspaceImages()));
        var quota = limit(section, "workspaceImages", n -> new Limits(usual.images(), usual.percent(), n));
        return new Limits(images.images(), percent.percent(), quota.workspaceImages());
    }

    private static Limits limit(Section section, String key, IntFunction<Limits> limits) {
        return section.integer(key)
                .flatMap(n -> section.build(key, () -> limits.apply(n)))
                .orElse(Limits.DEFAULT);
    }
}
