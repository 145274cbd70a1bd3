package io.imagesteward.sandbox.aws.ec2;

import java.util.Optional;

/**
 * An account's Regional choice whether new volumes and copies are encrypted, and under which key unless one is named.
 *
 * <p>See "Enable Amazon EBS encryption by default" in the EBS User Guide. Without a chosen key it is the AWS managed one,
 * under which an image cannot be shared.
 */
record EbsDefaults(boolean encryptByDefault, Optional<String> key) {

    static final EbsDefaults NONE = new EbsDefaults(false, Optional.empty());
}
