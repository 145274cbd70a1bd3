package io.imagesteward.infra;

import io.imagesteward.infra.audit.Exemption;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** Queues for what could not be delivered or done, kept as long as SQS keeps anything, so that a holiday loses nothing. */
final class DeadLetters {

    private static final Exemption LAST_STATION = Exemption.of(
            "AwsSolutions-SQS3", "This is where messages end up: nobody reads it but people, whom an alarm calls.");

    private DeadLetters() {}

    static Queue queue(Construct scope, String id) {
        var queue = Queue.Builder.create(scope, id)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .retentionPeriod(Duration.days(14))
                .build();
        Exemption.on(queue, List.of(LAST_STATION));
        return queue;
    }
}
