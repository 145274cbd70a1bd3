package io.imagesteward.samples.bench;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.Inventory;
import io.imagesteward.core.inventory.Life;
import io.imagesteward.core.policy.CopyRule;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.Limits;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.PolicyName;
import io.imagesteward.core.policy.Selector;
import io.imagesteward.core.policy.SharingRule;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Very many families of ten images under one policy; in every other family each image lacks one account. */
record Families(ImagePolicy policy, List<Inventory> inventories) {

    static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    private static final AccountId HUB = new AccountId("999999999999");
    private static final List<RegionId> REGIONS = Stream.of(
                    "us-east-1",
                    "us-east-2",
                    "us-west-1",
                    "us-west-2",
                    "eu-west-1",
                    "eu-west-2",
                    "eu-central-1",
                    "ap-southeast-1",
                    "ap-southeast-2",
                    "ap-northeast-1")
            .map(RegionId::new)
            .toList();

    /** So many images in all. */
    static Families of(int images) {
        var accounts = accounts();
        var incomplete = new HashSet<>(accounts);
        incomplete.remove(accounts.iterator().next());
        var lacking = Set.<Principal>copyOf(incomplete);
        var inventories = IntStream.range(0, images / REGIONS.size())
                .mapToObj(family -> family(family, family % 2 == 0 ? accounts : lacking))
                .toList();
        return new Families(policy(accounts), inventories);
    }

    private static Set<Principal> accounts() {
        return IntStream.range(0, 100)
                .mapToObj(i -> new Principal.Account(new AccountId("%012d".formatted(111_111_000_000L + i))))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ImagePolicy policy(Set<Principal> accounts) {
        var destinations = REGIONS.stream()
                .skip(1)
                .map(region -> new CopyRule.Destination(region, Optional.empty()))
                .toList();
        return new ImagePolicy(
                new PolicyName("golden"),
                ImageKind.AMI,
                new Selector(Optional.of("golden-*"), Map.of()),
                new SharingRule(accounts),
                new CopyRule(destinations, List.of()),
                Optional.empty(),
                Optional.empty(),
                Limits.DEFAULT,
                Mode.ENFORCE);
    }

    private static Inventory family(int number, Set<Principal> seen) {
        var source = ami(number, 0, Map.of(), seen);
        var tags = Map.of(StewardTags.SOURCE, StewardTags.source(source.ref()));
        var copies = IntStream.range(1, REGIONS.size())
                .mapToObj(region -> ami(number, region, tags, seen))
                .toList();
        return new Inventory(Optional.of(source), copies, Map.of(), Completeness.full());
    }

    private static Ami ami(int number, int region, Map<String, String> tags, Set<Principal> seen) {
        var id = new AmiId("ami-%017x".formatted(number * 16L + region));
        return new Ami(
                new ImageRef(HUB, REGIONS.get(region), id),
                "golden-" + number,
                AmiState.AVAILABLE,
                "",
                NOW,
                tags,
                Optional.empty(),
                seen,
                List.of(),
                Life.PLAIN);
    }
}
