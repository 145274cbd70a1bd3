package io.imagesteward.core.image;

/**
 * A KMS key as a policy names it: an alias, a key id or an ARN. It is resolved in the Region where it is used.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CopyImage.html">CopyImage: KmsKeyId</a>
 */
public record KmsKey(String value) {

    public KmsKey {
        Ids.check(
                value,
                "alias/[A-Za-z0-9/_-]{1,250}|arn:aws[a-z-]*:kms:[^:]+:[0-9]{12}:(key|alias)/.+|[0-9a-f-]{36}|mrk-[0-9a-f]{32}",
                "a KMS key: alias/<name>, a key id or a key ARN");
        if (value.contains("alias/aws/")) {
            throw new InvalidValue(
                    "'" + value + "'",
                    "a customer managed key, because snapshots under an AWS managed key can't be shared");
        }
    }

    /** A key lives in one Region; an alias or an id is looked up wherever it is used. */
    public boolean isUsableIn(RegionId region) {
        return !value.startsWith("arn:") || value.split(":", -1)[3].equals(region.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
