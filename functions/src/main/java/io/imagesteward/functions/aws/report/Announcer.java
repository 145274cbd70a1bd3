package io.imagesteward.functions.aws.report;

import io.imagesteward.core.failure.Unreachable;
import io.imagesteward.events.Said;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import io.imagesteward.functions.json.Json;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;

/** Stores the record first, so that whoever hears the event can look it up. Telling twice does no harm. */
public final class Announcer {

    private final S3Client s3;
    private final SnsClient sns;
    private final EventBridgeClient eventBridge;
    private final String bucket;
    private final String topicArn;
    private final String eventBus;

    public Announcer(AwsClients clients, String bucket, String topicArn, String eventBus) {
        this.s3 = clients.s3();
        this.sns = clients.sns();
        this.eventBridge = clients.eventBridge();
        this.bucket = bucket;
        this.topicArn = topicArn;
        this.eventBus = eventBus;
    }

    public void announce(Summary summary) {
        Failures.translating(
                "PutObject " + summary.recordKey(),
                () -> s3.putObject(
                        r -> r.bucket(bucket).key(summary.recordKey()).contentType("application/json"),
                        RequestBody.fromString(summary.record())));
        tell(summary);
    }

    /** Tells without a record. */
    public void tell(Message message) {
        putEvent(message.event());
        if (message.worthReading()) {
            mail(message.subject(), message.text());
        }
    }

    /** Tells people alone. */
    public void mail(String subject, String text) {
        Failures.translating(
                "Publish to the topic",
                () -> sns.publish(r -> r.topicArn(topicArn).subject(subject).message(text)));
    }

    /** EventBridge answers 200 even when it took nothing; the count in the answer is what tells. */
    private void putEvent(Said said) {
        var entry = PutEventsRequestEntry.builder()
                .eventBusName(eventBus)
                .source(said.type().source())
                .detailType(said.type().detailType())
                .detail(Json.write(said))
                .build();
        var answer = Failures.translating("PutEvents", () -> eventBridge.putEvents(r -> r.entries(entry)));
        if (answer.failedEntryCount() > 0) {
            throw new Unreachable(
                    "EventBridge did not take the event: "
                            + answer.entries().getFirst().errorMessage(),
                    null);
        }
    }
}
