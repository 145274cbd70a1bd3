package io.imagesteward.infra.permissions;

import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.RegionId;
import java.util.Optional;
import software.amazon.awscdk.Aws;

/**
 * A key that a policy names, as IAM can name it: by its ARN, or by "any key that has this alias", since IAM does not
 * accept an alias where a key is meant.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/cmks-in-iam-policies.html">KMS keys in IAM policies</a>
 */
record DestinationKey(String arn, Optional<String> alias) {

    private static final String ALIAS = "alias/";

    static DestinationKey of(RegionId region, KmsKey key) {
        var value = key.value();
        if (value.startsWith(ALIAS)) {
            return new DestinationKey(Arns.key(region.value(), Aws.ACCOUNT_ID, "*"), Optional.of(value));
        }
        if (!value.startsWith("arn:")) {
            return new DestinationKey(Arns.key(region.value(), Aws.ACCOUNT_ID, value), Optional.empty());
        }
        var alias = value.indexOf(ALIAS);
        return alias < 0
                ? new DestinationKey(value, Optional.empty())
                : new DestinationKey(value.substring(0, alias) + "key/*", Optional.of(value.substring(alias)));
    }
}
