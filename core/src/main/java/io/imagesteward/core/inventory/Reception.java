package io.imagesteward.core.inventory;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import java.util.List;

/**
 * What came of asking a recipient, as that account, whether it sees what is shared with it. The owner's own reading proves
 * the permission; only this shows what stands between the permission and its use.
 */
public sealed interface Reception {

    AccountId account();

    /** It was asked in every Region where images are shared with it. */
    record Asked(AccountId account, List<ImageRef> unseen) implements Reception {}

    /** There is no role for this function there, or none that lets it in. */
    record Closed(AccountId account) implements Reception {}

    /** The role is there, and yet the question was not answered. */
    record NotAnswered(AccountId account, String why) implements Reception {}
}
