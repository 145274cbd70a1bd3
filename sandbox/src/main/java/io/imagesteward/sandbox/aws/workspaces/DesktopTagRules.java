package io.imagesteward.sandbox.aws.workspaces;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.workspaces.model.Tag;

/**
 * Which tags a resource may carry. Keys and values are a letter shorter than those of EC2, which the constraints of the model
 * see to.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/tag-workspaces-resources.html">Tag WorkSpaces
 *     resources</a>
 */
final class DesktopTagRules {

    /** Covers {@code aws:workspaces:} too, which the guide names beside it. */
    private static final String RESERVED = "aws:";

    private static final int MOST = 50;

    private DesktopTagRules() {}

    /** The tags as a map, none of them reserved, and not too many. */
    static Map<String, String> checked(List<Tag> tags) {
        var checked = new LinkedHashMap<String, String>();
        for (Tag tag : tags) {
            if (tag.key().startsWith(RESERVED)) {
                throw WorkSpacesErrors.invalid("The tag key %s begins with a reserved prefix.", tag.key());
            }
            checked.put(tag.key(), tag.value() == null ? "" : tag.value());
        }
        return limited(checked);
    }

    static Map<String, String> limited(Map<String, String> tags) {
        if (tags.size() > MOST) {
            throw WorkSpacesErrors.limit("A resource can have %d tags; these would be %d.", MOST, tags.size());
        }
        return tags;
    }
}
