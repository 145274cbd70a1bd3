package io.imagesteward.functions.sweep;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.sweep.Confidence;
import io.imagesteward.core.sweep.Tier;
import java.util.ArrayList;
import java.util.List;

/** What a sweep does not see, said in its report so that nobody takes silence for a clean bill. */
final class Blindness {

    private static final AccountId NOBODY = new AccountId("000000000000");

    private Blindness() {}

    static List<String> of(Tier tier, PolicyBook book) {
        var blind = new ArrayList<String>();
        blind.add("who may use an image that no policy is about, unless it is public");
        blind.add("Regions that no policy names any longer, and copies that may be left there");
        blind.add("under which key a copy is whose key, or whose policy's key, may not be read");
        if (tier == Tier.CHANGES) {
            blind.add(
                    "under which keys images are that nobody changed since the sweep before; those that are not encrypted show");
            blind.add(
                    "who may copy an image of WorkSpaces that no call in CloudTrail changed since the sweep before; WorkSpaces lists images, and not whom they are shared with");
            blind.add(
                    "accounts that came to a unit or left it, as far as images of WorkSpaces go that nobody changed; the organization's own events tell of those at once");
            blind.add(
                    "permissions of organizations and units, unless somebody changed an image's since the sweep before");
            blind.add(
                    "changes that neither a listing nor CloudTrail tells; the next full sweep reads every permission");
        }
        if (Confidence.in(book, ImageKind.AMI, NOBODY).isEmpty()) {
            blind.add("AMIs that others share with spokes: no policy has a section 'trust'");
        }
        return blind;
    }
}
