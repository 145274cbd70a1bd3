package io.imagesteward.sandbox.iam;

import io.imagesteward.sandbox.aws.workspaces.WorkSpaces;
import io.imagesteward.sandbox.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What conditions can ask of everything in a world: of images and snapshots of EC2, and the tags of what WorkSpaces has, which
 * knows no condition keys of its own for images.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonworkspaces.html">Actions,
 *     resources, and condition keys for Amazon WorkSpaces</a>
 */
public record WorldFacts(World world) implements Facts {

    private static final Pattern DESKTOPS =
            Pattern.compile("arn:aws:workspaces:([a-z0-9-]+):\\d{12}:(workspaceimage|workspacebundle)/(.+)");

    @Override
    public Map<String, List<String>> of(String region, String arn) {
        var named = DESKTOPS.matcher(arn);
        if (!named.matches()) {
            return new ImageFacts(world).of(region, arn);
        }
        Map<String, List<String>> keys = new HashMap<>();
        world.desktopFacts(named.group(1), named.group(3))
                .ifPresent(facts ->
                        facts.tags().forEach((key, value) -> keys.put("aws:ResourceTag/" + key, List.of(value))));
        return keys;
    }

    @Override
    public Optional<String> owner(String region, String id) {
        return world.desktopFacts(region, id).map(WorkSpaces.Facts::owner);
    }
}
