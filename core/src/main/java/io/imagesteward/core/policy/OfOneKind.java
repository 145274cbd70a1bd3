package io.imagesteward.core.policy;

import io.imagesteward.core.image.Principal;

/** What only one kind of image allows, checked once the sections have been read. */
final class OfOneKind {

    private OfOneKind() {}

    static void check(ImageKind kind, Section policy, SharingRule share, CopyRule copy) {
        switch (kind) {
            case AMI -> copiersAreNamed(policy, share, copy);
            case WORKSPACES_IMAGE -> {
                somebodyToCopyFor(policy, share, copy);
                policy.refuse("retire", "no such section; delete images of WorkSpaces by hand, once nobody has them");
            }
        }
    }

    /** An organization or a unit can launch an AMI, but only accounts can be given the snapshots that copying reads. */
    private static void copiersAreNamed(Section policy, SharingRule share, CopyRule copy) {
        copy.into().stream()
                .map(pull -> pull.place().account())
                .distinct()
                .filter(account -> !share.principals().contains(new Principal.Account(account)))
                .forEach(
                        account -> policy.note(
                                "copy.into",
                                "account " + account,
                                "an account that share.accounts names: copying reads the snapshots, and those are shared with accounts only"));
    }

    private static void somebodyToCopyFor(Section policy, SharingRule share, CopyRule copy) {
        if (!copy.into().isEmpty() && share.principals().isEmpty()) {
            policy.note("copy.into", "accounts, but nobody in share", "the same accounts, or their unit, in share");
        }
    }
}
