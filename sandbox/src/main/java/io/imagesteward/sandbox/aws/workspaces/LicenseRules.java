package io.imagesteward.sandbox.aws.workspaces;

import io.imagesteward.sandbox.aws.Place;

/**
 * What is different when Windows runs under the customer's own license (BYOL).
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/share-custom-image.html">Share or unshare a custom
 *     WorkSpaces image</a>
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/adminguide/byol-windows-images.html">Bring Your Own Windows
 *     desktop licenses</a>
 */
record LicenseRules(DesktopScope scope) {

    /** Such an image goes to accounts of the same organization that bring licenses too, and in GovCloud to no other. */
    void checkShare(DesktopImage image, String account) {
        if (scope.place().region().startsWith("us-gov-")) {
            throw WorkSpacesErrors.unsupported(
                    "BYOL images cannot be shared across accounts in %s.",
                    scope.place().region());
        }
        var organization = scope.surroundings().organization();
        if (!organization.isMember(scope.account()) || !organization.isMember(account)) {
            throw WorkSpacesErrors.unsupported(
                    "The BYOL image %s can only be shared within one organization; account %s is not in it.",
                    image.id(), account);
        }
        if (!scope.workSpaces().bringsLicenses(new Place(account, scope.place().region()))) {
            throw WorkSpacesErrors.unsupported(
                    "The BYOL image %s can only be shared with accounts that are enabled for BYOL; account %s is not.",
                    image.id(), account);
        }
    }

    /** Copies and imports need the caller's account to be enabled in the Region of the call. */
    void checkHere() {
        if (!scope.workSpaces().bringsLicenses(scope.place())) {
            throw WorkSpacesErrors.unsupported(
                    "Account %s is not enabled for BYOL in %s.",
                    scope.account(), scope.place().region());
        }
    }
}
