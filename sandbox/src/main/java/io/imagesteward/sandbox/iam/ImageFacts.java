package io.imagesteward.sandbox.iam;

import io.imagesteward.sandbox.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The condition keys of images and snapshots: their owner, their id and their owner's tags.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html">Actions, resources,
 *     and condition keys for Amazon EC2</a>
 */
public record ImageFacts(World world) implements Facts {

    private static final Pattern ARN = Pattern.compile("arn:aws:ec2:([a-z0-9-]+)::(image|snapshot)/(.+)");

    @Override
    public Map<String, List<String>> of(String region, String arn) {
        var named = ARN.matcher(arn);
        if (!named.matches()) {
            return Map.of();
        }
        boolean image = named.group(2).equals("image");
        Map<String, List<String>> keys = new HashMap<>();
        keys.put("ec2:Region", List.of(region));
        keys.put(image ? "ec2:ImageID" : "ec2:SnapshotID", List.of(named.group(3)));
        world.facts(named.group(1), named.group(3)).ifPresent(facts -> {
            keys.put("ec2:Owner", List.of(facts.owner()));
            if (image) {
                keys.put("ec2:Public", List.of(Boolean.toString(facts.isPublic())));
            }
            facts.tags().forEach((key, value) -> {
                keys.put("ec2:ResourceTag/" + key, List.of(value));
                keys.put("aws:ResourceTag/" + key, List.of(value));
            });
        });
        return keys;
    }
}
