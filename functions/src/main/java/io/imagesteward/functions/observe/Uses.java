package io.imagesteward.functions.observe;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.Evidence;
import io.imagesteward.core.inventory.Recipients;
import io.imagesteward.core.inventory.SpokeUsageInventory;
import io.imagesteward.core.inventory.Testimony;
import io.imagesteward.core.inventory.Usage;
import io.imagesteward.core.inventory.UsageInventory;
import io.imagesteward.core.inventory.UsageQuery;
import io.imagesteward.core.inventory.UsageSource;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.core.workflow.UsageView;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.Policies;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who uses images: all places where AWS tells it, weighed as one. Accounts that have AMIs of ours are asked themselves when
 * all else, usage reports too, names nobody, because reports lag.
 */
public final class Uses {

    private final Function<ImageKind, UsageInventory> usage;
    private final Function<String, Set<Place>> spokes;
    private final Optional<SpokeUsageInventory> entered;
    private final Function<ObserveTask.Use, Recipients> holders;
    private final InstantSource clock;

    public Uses(Wiring wiring, Policies policies) {
        this(
                wiring.retiring()::usage,
                policy -> {
                    var known = new Known(policies.read(), wiring.home());
                    known.policy(policy);
                    return known.spokes(policy);
                },
                wiring.retiring().spokeUsage(),
                task -> new Holders(policies::read, wiring.archive().records()::read, wiring.hub())
                        .of(task.images(), task.policy()),
                wiring.clock());
    }

    Uses(
            Function<ImageKind, UsageInventory> usage,
            Function<String, Set<Place>> spokes,
            Optional<SpokeUsageInventory> entered,
            Function<ObserveTask.Use, Recipients> holders,
            InstantSource clock) {
        this.usage = usage;
        this.spokes = spokes;
        this.entered = entered;
        this.holders = holders;
        this.clock = clock;
    }

    /** Every source is needed, also in a dry run, which asks for no reports: that it can't know is part of its answer. */
    public UsageView of(ObserveTask.Use task) {
        var notBefore = task.reportsSince().orElseGet(clock::instant);
        var ours = evidence(task);
        var judged = judge(task, ours, notBefore);
        if (entered.isEmpty() || !leavesItToSpokes(task, judged)) {
            return UsageView.of(judged);
        }
        var accounts = holders.apply(task);
        var testimonies = entered.get().ask(accounts, Recipients.USAGE);
        var all = Stream.concat(ours.stream(), Testimony.evidence(testimonies).stream())
                .toList();
        return UsageView.of(judge(task, all, notBefore), accounts.images().size(), testimonies);
    }

    private static Usage judge(ObserveTask.Use task, List<Evidence> evidence, Instant notBefore) {
        var needed = EnumSet.noneOf(UsageSource.class);
        task.images().forEach(image -> needed.addAll(UsageSource.about(image.id())));
        var regions = task.images().stream().map(ImageRef::region).distinct().toList();
        return Usage.judge(regions, needed, evidence, notBefore);
    }

    /** Nobody is asked when the answer is known or has to wait. A dry run has no reports to go by, and asks all the same. */
    private static boolean leavesItToSpokes(ObserveTask.Use task, Usage judged) {
        return ofAmis(task)
                && switch (judged) {
                    case Usage.Unused _ -> true;
                    case Usage.Unknown _ -> task.reportsSince().isEmpty();
                    case Usage.InUse _, Usage.Awaited _ -> false;
                };
    }

    private static boolean ofAmis(ObserveTask.Use task) {
        return task.images().stream().anyMatch(image -> switch (image.id()) {
            case AmiId _ -> true;
            case WorkspaceImageId _ -> false;
        });
    }

    /** Nobody's use can be told without knowing whose. A family is of one kind, so its source says which. */
    private List<Evidence> evidence(ObserveTask.Use task) {
        return task.images().stream()
                .findFirst()
                .map(source -> switch (source.id()) {
                    case AmiId _ ->
                        usage.apply(ImageKind.AMI)
                                .evidence(new UsageQuery(task.images(), task.reportsSince(), Set.of()));
                    case WorkspaceImageId _ ->
                        usage.apply(ImageKind.WORKSPACES_IMAGE)
                                .evidence(new UsageQuery(
                                        task.images(), task.reportsSince(), spokes.apply(task.policy())));
                })
                .orElse(List.of());
    }
}
