package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/** Buckets, topics and queues. */
final class StorageKinds {

    private StorageKinds() {}

    static Physical bucket(Stack stack, String logicalId, JsonNode properties) {
        var name = stack.named(logicalId).toLowerCase(Locale.ROOT) + "-" + stack.account();
        stack.later(sandbox -> stack.site(sandbox).bucket(name));
        return Physical.arn(name, "arn:aws:s3:::" + name);
    }

    static Physical topic(Stack stack, String logicalId, JsonNode properties) {
        var name = stack.named(logicalId);
        var arn = stack.arn("sns", name);
        stack.later(sandbox -> stack.site(sandbox).topics().create(name));
        return new Physical(arn, Map.of("TopicArn", arn, "TopicName", name));
    }

    static Physical queue(Stack stack, String logicalId, JsonNode properties) {
        var name = stack.named(logicalId);
        return new Physical(
                "https://sqs.%s.amazonaws.com/%s/%s".formatted(stack.region(), stack.account(), name),
                Map.of("Arn", stack.arn("sqs", name), "QueueName", name));
    }
}
