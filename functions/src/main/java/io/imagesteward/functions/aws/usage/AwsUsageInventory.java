package io.imagesteward.functions.aws.usage;

import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.inventory.Evidence;
import io.imagesteward.core.inventory.UsageInventory;
import io.imagesteward.core.inventory.UsageQuery;
import io.imagesteward.functions.aws.client.AwsClients;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks every witness in every Region of the images. One that does not answer is on record as silent. */
public final class AwsUsageInventory implements UsageInventory {

    private final AwsClients clients;
    private final AccountId account;
    private final InstantSource clock;

    public AwsUsageInventory(AwsClients clients, AccountId account, InstantSource clock) {
        this.clients = clients;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public List<Evidence> evidence(UsageQuery query) {
        var now = clock.instant();
        var evidence = new ArrayList<Evidence>();
        query.images().stream()
                .collect(Collectors.groupingBy(ImageRef::region, TreeMap::new, Collectors.toList()))
                .forEach((region, images) -> {
                    var sought = new Sought(region, account, images, now);
                    witnesses(query).forEach(witness -> evidence.add(heard(witness, sought)));
                });
        return evidence;
    }

    private List<Witness> witnesses(UsageQuery query) {
        return List.of(
                new Instances(clients),
                new LaunchTemplates(clients),
                new LaunchConfigurations(clients),
                new References(clients),
                new OtherAccounts(clients, query.reportsSince()));
    }

    private static Evidence heard(Witness witness, Sought sought) {
        try {
            return witness.testify(sought);
        } catch (StewardFailure silent) {
            return new Evidence.Missing(witness.source(), sought.region(), String.valueOf(silent.getMessage()));
        }
    }
}
