package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.image.Place;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Pace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** WorkSpaces in every account and Region that a function may act in, each with a pace of its own. */
public final class Desks {

    private final AwsClients clients;
    private final Supplier<Pace> paces;
    private final Map<Place, Pace> kept = new ConcurrentHashMap<>();

    public Desks(AwsClients clients, Supplier<Pace> paces) {
        this.clients = clients;
        this.paces = paces;
    }

    /**
     * One of them.
     *
     * @throws io.imagesteward.core.failure.AccessDenied when a spoke does not let this function in
     */
    Desk at(Place place) {
        var client = clients.in(place.account()).workspaces(place.region());
        return new Desk(client, place, kept.computeIfAbsent(place, p -> paces.get()));
    }
}
