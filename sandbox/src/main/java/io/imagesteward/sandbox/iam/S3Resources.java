package io.imagesteward.sandbox.iam;

import io.imagesteward.sandbox.call.Call;
import java.util.List;
import java.util.Optional;

/**
 * S3's actions, which are not always called as the operation, and the buckets and objects they touch.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html">Required
 *     permissions for Amazon S3 API operations</a>
 */
final class S3Resources {

    private S3Resources() {}

    static String action(Call call) {
        return switch (call.operation()) {
            case "ListBuckets" -> "s3:ListAllMyBuckets";
            case "HeadObject" -> "s3:GetObject";
            case "ListObjectsV2", "HeadBucket" -> "s3:ListBucket";
            default -> "s3:" + call.operation();
        };
    }

    static List<String> of(Call call) {
        var bucket = "arn:aws:s3:::" + field(call, "Bucket").orElse("*");
        return List.of(field(call, "Key").map(key -> bucket + "/" + key).orElse(bucket));
    }

    private static Optional<String> field(Call call, String name) {
        return call.request().getValueForField(name, String.class);
    }
}
