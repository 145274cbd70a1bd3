package io.imagesteward.sandbox.aws.ec2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was stored as objects in S3, over all Regions.
 *
 * @param objects images and their volumes by bucket and key
 */
record StoredImages(Map<String, Stored> objects, List<Task> tasks) {

    /** An image in a bucket. */
    record Stored(MachineImage image, List<VolumeSeed> volumes) {}

    /** The storing of an image, which takes a while. */
    record Task(String account, String region, String imageId, String bucket, Instant started) {

        String objectKey() {
            return imageId + ".bin";
        }
    }

    static StoredImages none() {
        return new StoredImages(new HashMap<>(), new ArrayList<>());
    }
}
