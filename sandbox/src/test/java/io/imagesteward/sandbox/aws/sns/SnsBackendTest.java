package io.imagesteward.sandbox.aws.sns;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.error;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.world.TestWorld;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

class SnsBackendTest {

    private final TestWorld test = new TestWorld();
    private final Topics topics = test.hub().topics();
    private final SnsClient sns = test.client(SnsClient.class, "sns", HUB, VIRGINIA);

    @Test
    void aTopicKeepsWhatWasPublishedToIt() {
        String news = topics.create("news");
        String alarms = sns.createTopic(r -> r.name("alarms")).topicArn();
        String id = sns.publish(r -> r.topicArn(news).subject("Shared").message("ami-1"))
                .messageId();
        sns.publish(r -> r.topicArn(news).message("ami-2"));
        assertThat(topics.messages(news)).extracting(Topics.Message::body).containsExactly("ami-1", "ami-2");
        assertThat(topics.messages(news).getFirst().id()).isEqualTo(id);
        assertThat(topics.messages(news).getFirst().subject()).contains("Shared");
        assertThat(topics.messages(alarms)).isEmpty();
    }

    @Test
    void anUnknownTopicIsNotFound() {
        var refused = error(() -> sns.publish(
                r -> r.topicArn("arn:aws:sns:us-east-1:999999999999:none").message("x")));
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("NotFound");
        assertThat(refused.statusCode()).isEqualTo(404);
    }

    @Test
    void emptyAndOverlongMessagesAreRefused() {
        String news = topics.create("news");
        assertThat(refusal(() -> sns.publish(r -> r.topicArn(news).message(""))))
                .isEqualTo("InvalidParameter");
        assertThat(refusal(() -> sns.publish(r -> r.topicArn(news).message("x".repeat(262_145)))))
                .isEqualTo("InvalidParameter");
        assertThat(topics.messages(news)).isEmpty();
    }
}
