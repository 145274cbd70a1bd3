package io.imagesteward.core.policy;

import io.imagesteward.core.image.AccountId;
import java.util.Set;

/**
 * Whose images the spokes may be shared with by others. An image that a stranger shares stands in the lists that people
 * launch from, under whatever name the stranger likes.
 *
 * @param owners accounts whose shares are welcome; the hub's always are
 * @param mode whether other shares are only reported, or given up from inside the spoke
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/cancel-sharing-an-AMI.html">Cancel having an AMI
 *     shared with your AWS account</a>
 */
public record Trust(Set<AccountId> owners, Mode mode) {
    public Trust {
        owners = Set.copyOf(owners);
    }
}
