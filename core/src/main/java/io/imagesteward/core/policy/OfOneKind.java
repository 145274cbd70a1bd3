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
                onlyWhatWorkspacesKnows(policy.section("retire"));
                policy.section("share")
                        .refuse(
                                "tagsVisibleToTargets",
                                "no such key: WorkSpaces lets nobody tag what is shared with them, and a copy has the tags anyway");
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

    /** Every policy has its retirement section read before, so nothing is noted twice. */
    private static void onlyWhatWorkspacesKnows(Section retire) {
        retire.refuse("deprecateAfter", "no such key: WorkSpaces has no deprecation, an image is there or it is not");
        retire.refuse(
                "unusedFor",
                "no such key: WorkSpaces does not say when an image was used last; whatever the policy says, an image stays as long as a bundle is made of it or of a copy of it");
    }

    private static void somebodyToCopyFor(Section policy, SharingRule share, CopyRule copy) {
        if (!copy.into().isEmpty() && share.principals().isEmpty()) {
            policy.note("copy.into", "accounts, but nobody in share", "the same accounts, or their unit, in share");
        }
    }
}
