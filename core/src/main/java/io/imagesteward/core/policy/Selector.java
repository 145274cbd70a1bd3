package io.imagesteward.core.policy;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which images a policy is for: a name with {@code *} for any run of characters, and tags that must all be there.
 * Naming neither is refused where policies are read, because it would select every image there is.
 */
public record Selector(Optional<String> name, Map<String, String> tags) {

    public Selector {
        tags = Map.copyOf(tags);
    }

    public boolean selects(String imageName, Map<String, String> imageTags) {
        return name.map(glob -> matches(glob, imageName)).orElse(true)
                && imageTags.entrySet().containsAll(tags.entrySet());
    }

    /**
     * Whether an image could be selected by both, as far as that can be told without one: by two names that can be the
     * same, or by tags of which one side's include the other's. A name against tags alone is left for the image to tell.
     */
    public boolean overlaps(Selector other) {
        var contradicting = tags.entrySet().stream()
                .anyMatch(tag ->
                        !other.tags.getOrDefault(tag.getKey(), tag.getValue()).equals(tag.getValue()));
        if (contradicting || name.isPresent() != other.name.isPresent()) {
            return false;
        }
        return name.isPresent()
                ? Globs.intersect(name.get(), other.name.get())
                : tags.entrySet().containsAll(other.tags.entrySet())
                        || other.tags.entrySet().containsAll(tags.entrySet());
    }

    private static boolean matches(String glob, String text) {
        var pattern = new StringBuilder();
        for (var literal : glob.split("\\*", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
        }
        return Pattern.matches(pattern.toString(), text);
    }
}
