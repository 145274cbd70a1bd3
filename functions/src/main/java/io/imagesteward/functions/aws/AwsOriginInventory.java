package io.imagesteward.functions.aws;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.inventory.ImportProgress;
import io.imagesteward.core.inventory.OriginInventory;
import io.imagesteward.core.inventory.OriginSight;
import io.imagesteward.core.inventory.OriginSight.State;
import io.imagesteward.core.origin.BuildSource;
import io.imagesteward.core.origin.Origin;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.ec2.Origins;
import io.imagesteward.functions.aws.workspaces.Desks;
import io.imagesteward.functions.aws.workspaces.DesktopOrigins;

/** Looks at what an image is to be made of, each kind through the service that knows it. */
public final class AwsOriginInventory implements OriginInventory {
    private final AwsClients clients;
    private final DesktopOrigins desktops;

    public AwsOriginInventory(AwsClients clients, Desks desks) {
        this.clients = clients;
        this.desktops = new DesktopOrigins(desks);
    }

    @Override
    public OriginSight look(Place place, Origin origin, String name) {
        var machines = new Origins(clients, place);
        return switch (origin) {
            case Origin.Instance(var id, var noReboot) ->
                new OriginSight(machines.instance(id), machines.named(name), 0, false);
            case Origin.Desktop(var id) -> desktops.sight(place, desktops.desktop(place, id), name, false);
            case Origin.OwnLicense own -> desktops.sight(place, machines.base(own.ami()), name, true);
            case Origin.Built built -> desktops.sight(place, source(machines, built.source()), name, true);
        };
    }

    /** Import tasks and image builds are seen through services that no function of ours may ask. */
    private static State source(Origins machines, BuildSource source) {
        return switch (source.kind()) {
            case AMI -> machines.base(new AmiId(source.reference()));
            case IMPORT_TASK, IMAGE_BUILD -> new State.Unseen();
        };
    }

    @Override
    public ImportProgress progress(ImageRef image) {
        return desktops.progress(image);
    }
}
