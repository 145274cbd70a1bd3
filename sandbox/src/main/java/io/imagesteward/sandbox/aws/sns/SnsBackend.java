package io.imagesteward.sandbox.aws.sns;

import io.imagesteward.sandbox.aws.ErrorDetails;
import io.imagesteward.sandbox.aws.Surroundings;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.CreateTopicRequest;
import software.amazon.awssdk.services.sns.model.CreateTopicResponse;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;

/** Publish and CreateTopic for one account and Region; limits are those of Publish in the SNS API Reference. */
public final class SnsBackend implements SnsClient {

    private static final int MOST_BYTES = 262_144;
    private static final int LONGEST_SUBJECT = 100;

    private final Surroundings surroundings;
    private final Topics topics;

    SnsBackend(Surroundings surroundings, Topics topics) {
        this.surroundings = surroundings;
        this.topics = topics;
    }

    @Override
    public CreateTopicResponse createTopic(CreateTopicRequest request) {
        if (request.name() == null || !request.name().matches("[A-Za-z0-9_-]{1,256}")) {
            throw invalid("Invalid parameter: Topic Name");
        }
        return CreateTopicResponse.builder()
                .topicArn(topics.create(request.name()))
                .build();
    }

    @Override
    public PublishResponse publish(PublishRequest request) {
        String topicArn = Optional.ofNullable(request.topicArn()).orElse(request.targetArn());
        if (topicArn == null) {
            throw invalid("Invalid parameter: TopicArn or TargetArn Reason: no value for required parameter");
        }
        if (request.message() == null || request.message().isEmpty()) {
            throw invalid("Invalid parameter: Empty message");
        }
        if (request.message().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw invalid("Invalid parameter: Message too long");
        }
        if (request.subject() != null && request.subject().length() > LONGEST_SUBJECT) {
            throw invalid("Invalid parameter: Subject");
        }
        return surroundings.atomically(() -> {
            var messages = topics.find(topicArn).orElseThrow(SnsBackend::noSuchTopic);
            var subject = Optional.ofNullable(request.subject());
            String id = surroundings.ids().uuid();
            messages.add(new Topics.Message(id, surroundings.now(), subject, request.message()));
            return PublishResponse.builder().messageId(id).build();
        });
    }

    private static NotFoundException noSuchTopic() {
        String message = "Topic does not exist";
        return NotFoundException.builder()
                .awsErrorDetails(ErrorDetails.of("Sns", "NotFound", message))
                .message(message)
                .statusCode(404)
                .build();
    }

    private static InvalidParameterException invalid(String message) {
        return InvalidParameterException.builder()
                .awsErrorDetails(ErrorDetails.of("Sns", "InvalidParameter", message))
                .message(message)
                .statusCode(400)
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Holds nothing to release.
    }
}
