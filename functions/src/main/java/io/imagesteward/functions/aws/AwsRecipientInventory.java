package io.imagesteward.functions.aws;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.Launch;
import io.imagesteward.core.inventory.Reception;
import io.imagesteward.core.inventory.RecipientInventory;
import io.imagesteward.core.inventory.Recipients;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.ec2.LaunchTrial;
import io.imagesteward.functions.aws.ec2.SharedImages;
import io.imagesteward.functions.aws.ec2.SharedImages.Seen;
import io.imagesteward.functions.aws.workspaces.Desks;
import io.imagesteward.functions.aws.workspaces.SharedDesktops;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks each recipient through its member role, one call for each Region whatever the number of images. */
public final class AwsRecipientInventory implements RecipientInventory {

    private final AwsClients clients;
    private final Desks desks;
    private final boolean verifyLaunch;

    /**
     * With the rights of whatever role a spoke has for this function.
     *
     * @param verifyLaunch whether launches are tried, which takes a role that could make them
     */
    public AwsRecipientInventory(AwsClients clients, Desks desks, boolean verifyLaunch) {
        this.clients = clients;
        this.desks = desks;
        this.verifyLaunch = verifyLaunch;
    }

    @Override
    public List<Reception> ask(Recipients recipients) {
        return recipients.images().entrySet().stream()
                .map(recipient -> ask(recipient.getKey(), recipient.getValue()))
                .toList();
    }

    private Reception ask(AccountId account, List<ImageRef> images) {
        try {
            clients.in(account);
        } catch (AccessDenied noRole) {
            return new Reception.Closed(account);
        } catch (StewardFailure unanswered) {
            return new Reception.NotAnswered(account, String.valueOf(unanswered.getMessage()));
        }
        try {
            return asked(account, images);
        } catch (StewardFailure unanswered) {
            return new Reception.NotAnswered(account, String.valueOf(unanswered.getMessage()));
        }
    }

    private Reception asked(AccountId account, List<ImageRef> images) {
        var unseen = new ArrayList<ImageRef>();
        var tags = new HashMap<ImageRef, Map<String, String>>();
        var launches = new ArrayList<Launch>();
        images.stream()
                .collect(Collectors.groupingBy(image -> image.region().value(), TreeMap::new, Collectors.toList()))
                .forEach((region, there) -> {
                    var place = new Place(account, new RegionId(region));
                    var seen = seen(place, there);
                    for (var image : there) {
                        Optional.ofNullable(seen.get(image.id().value()))
                                .ifPresentOrElse(
                                        shown -> {
                                            tags.put(image, shown.tags());
                                            launches.addAll(launches(place, image, shown));
                                        },
                                        () -> unseen.add(image));
                    }
                });
        return new Reception.Asked(account, unseen, tags, launches);
    }

    private Map<String, Seen> seen(Place place, List<ImageRef> images) {
        var ids = images.stream().map(image -> image.id().value()).toList();
        return switch (images.getFirst().id()) {
            case AmiId _ -> new SharedImages(clients.in(place.account()).ec2(place.region()), place).seen(ids);
            case WorkspaceImageId _ ->
                new SharedDesktops(desks)
                        .seen(place, ids).stream().collect(Collectors.toMap(id -> id, id -> new Seen(Map.of(), "")));
        };
    }

    /** Only where somebody has agreed to a role that could launch; desktops are not launched at all. */
    private List<Launch> launches(Place place, ImageRef image, Seen seen) {
        return switch (image.id()) {
            case AmiId _
            when verifyLaunch ->
                List.of(new LaunchTrial(clients.in(place.account()).ec2(place.region()))
                        .of(image, seen.architecture()));
            case AmiId _ -> List.of();
            case WorkspaceImageId _ -> List.of();
        };
    }
}
