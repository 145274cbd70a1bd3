package io.imagesteward.sandbox.wire;

import static io.imagesteward.sandbox.wire.Loopback.SPOKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Tag;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityResponse;

class QueryServicesWireTest {

    private final Loopback loopback = new Loopback();

    @AfterEach
    void close() {
        loopback.close();
    }

    @Test
    void aRoleIsAssumedWithTags() {
        var sessions = new Sessions();
        loopback.put("sts", sessions);

        var answer = loopback.client(StsClient.builder())
                .assumeRole(r -> r.roleArn("arn:aws:iam::%s:role/reader".formatted(SPOKE))
                        .tags(tag("a", "1"), tag("b", "2"))
                        .transitiveTagKeys("a", "b"));

        assertThat(answer.credentials().accessKeyId()).isEqualTo("ASIA");
        assertThat(answer.credentials().expiration()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
        assertThat(sessions.requests.getFirst().tags())
                .extracting(t -> t.key() + t.value())
                .containsExactly("a1", "b2");
        assertThat(sessions.requests.getFirst().transitiveTagKeys()).containsExactly("a", "b");
    }

    @Test
    void whoHasNoCredentialsYetNeedNotSign() {
        loopback.put("sts", "anonymous", "us-east-1", new Sessions());

        var answer = loopback.client(StsClient.builder())
                .assumeRoleWithWebIdentity(r -> r.webIdentityToken("token").roleSessionName("s"));

        assertThat(answer.subjectFromWebIdentityToken()).isEqualTo("token");
    }

    @Test
    void topicsKeepAttributesAndTags() {
        var topics = new TopicShelf();
        loopback.put("sns", topics);
        var sns = loopback.client(SnsClient.builder());
        var attributes = Map.of("DisplayName", "Images & more", "KmsMasterKeyId", "alias/<key>");

        String arn = sns.createTopic(r -> r.name("images")
                        .attributes(attributes)
                        .tags(
                                Tag.builder().key("a").value("1").build(),
                                Tag.builder().key("b").value("2").build()))
                .topicArn();

        assertThat(sns.getTopicAttributes(r -> r.topicArn(arn)).attributes()).isEqualTo(attributes);
        assertThat(topics.tags).extracting(Tag::key).containsExactly("a", "b");
    }

    @Test
    void messagesKeepTheirAttributes() {
        var topics = new TopicShelf();
        loopback.put("sns", topics);
        var attribute = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue("a+b %")
                .build();

        loopback.client(SnsClient.builder())
                .publish(r -> r.topicArn("arn:1").message("{\"n\": 1}\n").messageAttributes(Map.of("x", attribute)));

        assertThat(topics.messages.getFirst().message()).isEqualTo("{\"n\": 1}\n");
        assertThat(topics.messages.getFirst().messageAttributes()).isEqualTo(Map.of("x", attribute));
    }

    @Test
    void anAcronymInTheNameOfAnOperationIsNoObstacle() {
        loopback.put("sns", new TopicShelf());

        assertThat(loopback.client(SnsClient.builder())
                        .getSMSAttributes(r -> r.attributes("a", "b"))
                        .attributes())
                .containsOnlyKeys("a", "b");
        assertThat(loopback.log.entries().getFirst().operation()).isEqualTo("GetSMSAttributes");
    }

    @Test
    void anErrorKeepsItsTypeCodeAndStatus() {
        loopback.put("sns", new TopicShelf());

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> loopback.client(SnsClient.builder()).getTopicAttributes(r -> r.topicArn("arn:404")))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("NotFound"))
                .satisfies(
                        e -> assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("Topic <arn:404> does not exist"))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(404))
                .satisfies(e -> assertThat(e.requestId()).endsWith("1"));
    }

    private static software.amazon.awssdk.services.sts.model.Tag tag(String key, String value) {
        return software.amazon.awssdk.services.sts.model.Tag.builder()
                .key(key)
                .value(value)
                .build();
    }

    private static final class Sessions implements StsClient {

        private final List<AssumeRoleRequest> requests = new ArrayList<>();

        @Override
        public AssumeRoleResponse assumeRole(AssumeRoleRequest request) {
            requests.add(request);
            return AssumeRoleResponse.builder()
                    .credentials(c -> c.accessKeyId("ASIA").expiration(Instant.parse("2026-01-05T10:00:00Z")))
                    .build();
        }

        @Override
        public AssumeRoleWithWebIdentityResponse assumeRoleWithWebIdentity(AssumeRoleWithWebIdentityRequest request) {
            return AssumeRoleWithWebIdentityResponse.builder()
                    .subjectFromWebIdentityToken(request.webIdentityToken())
                    .build();
        }

        @Override
        public String serviceName() {
            return "sts";
        }

        @Override
        public void close() {}
    }
}
