package io.imagesteward.functions.sweep.report;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.PolicyName;
import io.imagesteward.core.sweep.Finding;
import io.imagesteward.core.sweep.FindingKind;
import io.imagesteward.core.sweep.Remedy;
import io.imagesteward.core.sweep.Subject;
import io.imagesteward.core.sweep.SweepReport;
import io.imagesteward.core.sweep.SweptImage;
import io.imagesteward.core.sweep.SweptPolicy;
import io.imagesteward.core.sweep.Tier;
import io.imagesteward.events.EventType;
import io.imagesteward.functions.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports to make forms of. */
final class Swept {

    static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    static final AccountId HUB = new AccountId("999999999999");
    private static final List<RegionId> REGIONS = Stream.of("us-east-1", "eu-west-1", "ap-southeast-2", "sa-east-1")
            .map(RegionId::new)
            .toList();
    private static final int COPIES = 5;
    private static final int POLICIES = 10;

    private Swept() {}

    /** The report that is the example of the JSON Schema: most kinds of finding, two scopes not reached, a trend. */
    static SweepReport example() {
        try (InputStream json = EventType.class.getResourceAsStream("document/sweep-report.example.json")) {
            return Json.read(Objects.requireNonNull(json), SweepReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SweepReport empty() {
        return report(List.of(), List.of(), List.of());
    }

    /** As many images as asked for, in families of five, of ten policies that a hundred accounts share; as many findings. */
    static SweepReport large(int size) {
        var policies = IntStream.range(0, POLICIES)
                .mapToObj(n -> new SweptPolicy(
                        policy(n), ImageKind.AMI, Mode.ENFORCE, accounts(n), Set.copyOf(REGIONS), Set.of()))
                .toList();
        return report(
                policies,
                IntStream.range(0, size).mapToObj(Swept::image).toList(),
                IntStream.range(0, size).mapToObj(Swept::finding).toList());
    }

    /** One image with one finding, of a name that somebody else chose. */
    static SweepReport named(String name) {
        var image = image(0);
        var called = new SweptImage(
                image.ref(), name, image.policy(), image.source(), image.state(), image.created(), image.retires());
        var finding = finding(0);
        return report(
                List.of(),
                List.of(called),
                List.of(new Finding(
                        finding.kind(),
                        finding.subject(),
                        finding.policy(),
                        finding.principal(),
                        finding.where(),
                        name,
                        name,
                        finding.since(),
                        Remedy.none(name))));
    }

    /** Two images as declared, but for a Region that the hub does not use and one that an account does not use. */
    static SweepReport notEnabled() {
        var accounts = List.of(account(0), account(1));
        var declared = new SweptPolicy(
                policy(0),
                ImageKind.AMI,
                Mode.ENFORCE,
                accounts.stream().map(Principal.Account::new).collect(Collectors.toSet()),
                Set.of(REGIONS.get(0), REGIONS.get(1), REGIONS.get(3)),
                Set.of());
        var next = POLICIES * COPIES;
        var images = IntStream.of(0, 1, next, next + 1).mapToObj(Swept::image).toList();
        return report(
                List.of(new Place(accounts.getFirst(), REGIONS.get(1)), new Place(HUB, REGIONS.get(3))),
                List.of(declared),
                images,
                List.of());
    }

    static SweepReport report(List<SweptPolicy> policies, List<SweptImage> images, List<Finding> findings) {
        return report(List.of(), policies, images, findings);
    }

    private static SweepReport report(
            List<Place> notEnabled, List<SweptPolicy> policies, List<SweptImage> images, List<Finding> findings) {
        return new SweepReport(
                "sweep-x",
                Tier.FULL,
                NOW,
                NOW.plusSeconds(90),
                4,
                List.of(),
                notEnabled,
                policies,
                images,
                findings,
                List.of(),
                Optional.empty());
    }

    static Finding finding(int n) {
        var image = image(n).ref();
        var kinds = FindingKind.values();
        return new Finding(
                kinds[n % kinds.length],
                new Subject.OfImage(image),
                Optional.of(policy(n / COPIES)),
                Optional.of(new Principal.Account(account(n % 300))),
                image.place(),
                "shared with 100 accounts of policy number %d".formatted(n / COPIES % 10),
                "%s may launch it".formatted(account(n % 300)),
                NOW.minus(Duration.ofHours(n)),
                new Remedy(
                        n % 3 == 0 ? Remedy.Kind.NONE : Remedy.Kind.DISTRIBUTE,
                        "policy-%d is enforced".formatted(n / COPIES % 10)));
    }

    private static SweptImage image(int n) {
        var source = ref(n - n % COPIES);
        return new SweptImage(
                ref(n),
                "golden-image-%05d-of-a-usual-length".formatted(n / COPIES),
                Optional.of(policy(n / COPIES)),
                source,
                "available",
                NOW.minus(Duration.ofHours(n)),
                Optional.of(NOW.plus(Duration.ofHours(n))));
    }

    private static ImageRef ref(int n) {
        var id = new AmiId("ami-%017x".formatted(n * 0x9E3779B97F4AL + 1));
        return new ImageRef(HUB, REGIONS.get(n % COPIES % REGIONS.size()), id);
    }

    private static PolicyName policy(int n) {
        return new PolicyName("policy-" + n % POLICIES);
    }

    private static Set<Principal> accounts(int policy) {
        return IntStream.range(policy * 10, policy * 10 + 100)
                .mapToObj(Swept::account)
                .map(Principal.Account::new)
                .collect(Collectors.toSet());
    }

    private static AccountId account(int n) {
        return new AccountId("%012d".formatted(100_000_000_000L + n));
    }
}
