package io.imagesteward.functions.sweep;

import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.ImagePolicy;
import io.imagesteward.core.policy.Mode;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.sweep.Cursor;
import io.imagesteward.core.sweep.Outline;
import io.imagesteward.core.sweep.Scope;
import io.imagesteward.core.sweep.Tier;
import io.imagesteward.core.sweep.Unreached;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.core.workflow.ScopesView;
import io.imagesteward.functions.Wiring;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.aws.organizations.Roster;
import io.imagesteward.functions.aws.sweep.Notes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which accounts and Regions a sweep looks at: in the hub, every Region that a policy knows; of the spokes, those that are
 * to own copies, and, where a policy says whom to trust, all that it shares with.
 */
public final class Outlines {

    private static final int SPOKES = 25;

    private final Wiring wiring;
    private final PolicyBook book;
    private final Roster roster;
    private final List<Unreached> unreached = new ArrayList<>();

    public Outlines(Wiring wiring, Policies policies) {
        this.wiring = wiring;
        this.book = policies.read();
        this.roster = new Roster(wiring.clients());
    }

    /** Decides, and writes down for the whole sweep what was decided. */
    public ScopesView list(ObserveTask.Scopes task) {
        var tier = task.input().tier().orElse(Tier.FULL);
        var scopes = Stream.of(ImageKind.values())
                .flatMap(kind -> places(kind).stream().map(place -> new Scope(place, kind)))
                .toList();
        var input = task.input();
        var outline = new Outline(
                tier,
                input.mode().orElse(Mode.ENFORCE),
                wiring.clock().instant(),
                scopes,
                unreached,
                Blindness.of(tier, book));
        var notes = wiring.archive().notes();
        notes.put(Notes.key(task.execution(), SweepFiles.OUTLINE), outline);
        var key = Notes.key(task.execution(), SweepFiles.SCOPES);
        notes.putItems(key, batches(scopes, since(tier)).toArray());
        return new ScopesView(notes.bucket(), key, scopes.size());
    }

    /** Where nothing has been looked at before, everything has changed. */
    private Optional<Instant> since(Tier tier) {
        return tier == Tier.FULL
                ? Optional.empty()
                : wiring.archive().sweepReports().history().newest();
    }

    /** What one child of the audit reads. */
    record Batch(List<Cursor> cursors) {}

    /** Scopes of the hub by themselves, because each takes long; of the spokes several together, each takes a moment. */
    private List<Batch> batches(List<Scope> scopes, Optional<Instant> since) {
        var batches = new ArrayList<Batch>();
        var together = new ArrayList<Cursor>();
        for (var scope : scopes) {
            if (scope.place().account().equals(wiring.hub())) {
                batches.add(new Batch(List.of(Cursor.at(scope, since))));
            } else {
                together.add(Cursor.at(scope, since));
            }
        }
        for (int from = 0; from < together.size(); from += SPOKES) {
            batches.add(new Batch(together.subList(from, Math.min(together.size(), from + SPOKES))));
        }
        return batches;
    }

    /** The hub first: its scopes take longest. */
    private List<Place> places(ImageKind kind) {
        var policies = book.all().stream()
                .map(versioned -> versioned.policy())
                .filter(policy -> policy.kind() == kind)
                .toList();
        if (policies.isEmpty()) {
            return List.of();
        }
        var regions = new TreeSet<>(Set.of(wiring.home()));
        policies.forEach(policy -> regions.addAll(policy.copy().regionIds()));
        var spokes = new TreeSet<Place>();
        policies.forEach(policy -> spokes.addAll(policy.copy().places()));
        var trusting =
                policies.stream().filter(policy -> policy.trust().isPresent()).toList();
        spokes.addAll(everywhere(accounts(kind, trusting), regions));
        return Stream.concat(regions.stream().map(region -> new Place(wiring.hub(), region)), spokes.stream())
                .toList();
    }

    private static List<Place> everywhere(Set<AccountId> accounts, Set<RegionId> regions) {
        return accounts.stream()
                .flatMap(account -> regions.stream().map(region -> new Place(account, region)))
                .toList();
    }

    private Set<AccountId> accounts(ImageKind kind, List<ImagePolicy> policies) {
        var accounts = new HashSet<AccountId>();
        policies.stream()
                .flatMap(policy -> policy.share().principals().stream())
                .distinct()
                .forEach(principal -> accounts.addAll(behind(principal, kind)));
        accounts.remove(wiring.hub());
        return accounts;
    }

    /** Accounts that can't be listed can't be looked at, and the sweep has to say so. */
    private Set<AccountId> behind(Principal principal, ImageKind kind) {
        try {
            return switch (principal) {
                case Principal.Account(var id) -> Set.of(id);
                case Principal.Organization organization -> roster.everybody();
                case Principal.OrganizationalUnit unit -> roster.of(unit);
                case Principal.Everyone everyone -> Set.of();
            };
        } catch (StewardFailure unreadable) {
            var home = new Place(wiring.hub(), wiring.home());
            unreached.add(new Unreached(
                    new Scope(home, kind),
                    "the accounts of %s could not be listed, so they were not looked at: %s"
                            .formatted(principal, unreadable.getMessage())));
            return Set.of();
        }
    }
}
