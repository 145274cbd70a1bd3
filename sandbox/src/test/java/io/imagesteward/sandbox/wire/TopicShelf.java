package io.imagesteward.sandbox.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.CreateTopicRequest;
import software.amazon.awssdk.services.sns.model.CreateTopicResponse;
import software.amazon.awssdk.services.sns.model.GetSmsAttributesRequest;
import software.amazon.awssdk.services.sns.model.GetSmsAttributesResponse;
import software.amazon.awssdk.services.sns.model.GetTopicAttributesRequest;
import software.amazon.awssdk.services.sns.model.GetTopicAttributesResponse;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.Tag;

/** An SNS that keeps topics, and the messages published to them. */
final class TopicShelf implements SnsClient {

    private final Map<String, Map<String, String>> topics = new HashMap<>();
    final List<Tag> tags = new ArrayList<>();
    final List<PublishRequest> messages = new ArrayList<>();

    @Override
    public CreateTopicResponse createTopic(CreateTopicRequest request) {
        String arn = "arn:aws:sns:us-east-1:999999999999:" + request.name();
        topics.put(arn, request.attributes());
        tags.addAll(request.tags());
        return CreateTopicResponse.builder().topicArn(arn).build();
    }

    @Override
    public GetTopicAttributesResponse getTopicAttributes(GetTopicAttributesRequest request) {
        var attributes = topics.get(request.topicArn());
        if (attributes == null) {
            var details = AwsErrorDetails.builder()
                    .errorCode("NotFound")
                    .errorMessage("Topic <%s> does not exist".formatted(request.topicArn()))
                    .build();
            throw NotFoundException.builder()
                    .statusCode(404)
                    .awsErrorDetails(details)
                    .build();
        }
        return GetTopicAttributesResponse.builder().attributes(attributes).build();
    }

    @Override
    public GetSmsAttributesResponse getSMSAttributes(GetSmsAttributesRequest request) {
        Map<String, String> answer = new HashMap<>();
        request.attributes().forEach(name -> answer.put(name, "on"));
        return GetSmsAttributesResponse.builder().attributes(answer).build();
    }

    @Override
    public PublishResponse publish(PublishRequest request) {
        messages.add(request);
        return PublishResponse.builder().messageId("m-" + messages.size()).build();
    }

    @Override
    public String serviceName() {
        return "sns";
    }

    @Override
    public void close() {}
}
