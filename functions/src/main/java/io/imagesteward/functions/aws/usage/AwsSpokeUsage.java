package io.imagesteward.functions.aws.usage;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.Evidence;
import io.imagesteward.core.inventory.Recipients;
import io.imagesteward.core.inventory.SpokeUsageInventory;
import io.imagesteward.core.inventory.Testimony;
import io.imagesteward.core.inventory.UsageSource;
import io.imagesteward.functions.aws.client.AwsClients;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Asks each account through its member role, by the same calls as the hub: what has just begun to use an image shows there
 * at once. References are not asked for: they would take the right to list all parameters and recipes of the account.
 */
public final class AwsSpokeUsage implements SpokeUsageInventory {

    private final AwsClients clients;
    private final Predicate<Place> notEnabled;
    private final InstantSource clock;

    /** @param notEnabled whether an account does not use a Region that refuses it */
    public AwsSpokeUsage(AwsClients clients, Predicate<Place> notEnabled, InstantSource clock) {
        this.clients = clients;
        this.notEnabled = notEnabled;
        this.clock = clock;
    }

    @Override
    public List<Testimony> ask(Recipients accounts, int questions) {
        var testimonies = new ArrayList<Testimony>();
        int left = questions;
        for (var account : accounts.images().entrySet()) {
            var regions = byRegion(account.getKey(), account.getValue());
            if (regions.size() > left) {
                break;
            }
            var testimony = ask(account.getKey(), regions);
            left -= switch (testimony) {
                case Testimony.Given _ -> regions.size();
                case Testimony.Closed _ -> 0;
            };
            testimonies.add(testimony);
        }
        return testimonies;
    }

    private Testimony ask(AccountId account, List<Sought> regions) {
        try {
            clients.in(account);
        } catch (AccessDenied noRole) {
            return new Testimony.Closed(account);
        } catch (StewardFailure unanswered) {
            return new Testimony.Given(account, unread(regions.getFirst(), unanswered), Set.of());
        }
        var there = clients.in(account);
        return new Interview(account, regions, notEnabled)
                .with(List.of(new Instances(there), new LaunchTemplates(there), new LaunchConfigurations(there)));
    }

    private static List<Evidence> unread(Sought first, StewardFailure why) {
        return List.of(new Evidence.Missing(
                UsageSource.INSTANCES, first.region(), "account %s: %s".formatted(first.account(), why.getMessage())));
    }

    private List<Sought> byRegion(AccountId account, List<ImageRef> images) {
        var now = clock.instant();
        return images.stream()
                .collect(Collectors.groupingBy(ImageRef::region, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(there -> new Sought(there.getKey(), account, there.getValue(), now))
                .toList();
    }
}
