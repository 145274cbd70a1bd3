package io.imagesteward.functions.trigger;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.Audience;
import io.imagesteward.core.inventory.Tenancy;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.inventory.WorkspaceImageInventory;
import io.imagesteward.core.inventory.WorkspaceImageState;
import io.imagesteward.core.inventory.WorkspaceInventory;
import io.imagesteward.core.inventory.WorkspaceQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** WorkSpaces images that exist. */
final class Desktops implements WorkspaceImageInventory {

    static final ImageRef DESKTOP = new ImageRef(
            new AccountId("999999999999"), new RegionId("us-east-1"), new WorkspaceImageId("wsi-0a1b2c3d4"));

    private final Map<ImageRef, WorkspaceImage> images = new HashMap<>();

    void show(ImageRef image, String name, WorkspaceImageState state, Map<String, String> tags) {
        images.put(
                image,
                new WorkspaceImage(
                        image,
                        name,
                        "",
                        state,
                        "",
                        Optional.empty(),
                        Tenancy.DEFAULT,
                        Optional.of(image.account()),
                        tags,
                        Set.of()));
    }

    @Override
    public Optional<WorkspaceImage> find(ImageRef image) {
        return Optional.ofNullable(images.get(image));
    }

    @Override
    public WorkspaceInventory observe(WorkspaceQuery query) {
        throw new AssertionError("a trigger reads single images only");
    }

    @Override
    public Audience audience(WorkspaceQuery query, Tenancy tenancy) {
        throw new AssertionError("a trigger asks for nobody's permissions");
    }
}
