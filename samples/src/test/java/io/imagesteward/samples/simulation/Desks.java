package io.imagesteward.samples.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;

/** The policies of WorkSpaces images, the source images there are, oldest first, and where licenses may be brought. */
record Desks(List<DesktopRule> rules, List<Desk> all, Set<Where> licenses) {

    static final String POLICY = "image-steward:policy";
    static final String SOURCE = "image-steward:source";
    static final String HOLD = "image-steward:hold";

    /** A source image with its copies; one that no policy or more than one selects is nobody's to touch. */
    record Desk(String source, Optional<DesktopRule> rule) {}

    /** Whether a published value is the id of such an image. */
    static boolean isDesktop(String id) {
        return id.startsWith("wsi-");
    }

    /** The one policy of an image: the tag decides, which copies bear, and otherwise what selects it. */
    Optional<DesktopRule> ruleOf(WorkspaceImage image, Map<String, String> tags) {
        var named = tags.get(POLICY);
        var selecting = rules.stream()
                .filter(rule -> named == null
                        ? rule.selects(image.name(), tags)
                        : rule.name().equals(named))
                .toList();
        return selecting.size() == 1 ? Optional.of(selecting.getFirst()) : Optional.empty();
    }

    /** The same in a world in which people may have changed which policy an image has. */
    Desks now(DesktopTruth truth) {
        return new Desks(
                rules,
                all.stream()
                        .map(desk -> truth.image(DesktopTruth.HOME, desk.source())
                                .map(image -> new Desk(
                                        desk.source(), ruleOf(image, truth.tags(DesktopTruth.HOME, desk.source()))))
                                .orElse(desk))
                        .toList(),
                licenses);
    }

    /** The id of the image that another was made from, by its tag, or its own. */
    static String sourceOf(String id, Map<String, String> tags) {
        var tag = tags.getOrDefault(SOURCE, id);
        return tag.substring(tag.lastIndexOf('/') + 1);
    }

    /** The newest source of the policy that publishes. */
    Optional<Desk> newestPublished() {
        return all.stream()
                .filter(desk -> desk.rule().filter(DesktopRule::publishes).isPresent())
                .reduce((older, newer) -> newer);
    }
}
