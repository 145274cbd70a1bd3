package io.imagesteward.events;

import java.util.List;

/**
 * An image and its copies are where the policy wants them, shared with whom it names. Said after they were read back;
 * a run that finds everything so already says nothing.
 *
 * @param execution name of the workflow execution that did it
 * @param members the source image and every copy of it
 * @param changes how many steps changed something
 * @param published the parameters that name a member
 */
public record ImageDistributed(
        String policy,
        String policyVersion,
        ImageAddress image,
        String execution,
        List<ImageAddress> members,
        int changes,
        List<PublishedParameter> published)
        implements Said {

    public ImageDistributed {
        members = List.copyOf(members);
        published = List.copyOf(published);
    }
}
