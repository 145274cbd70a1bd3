package io.imagesteward.sandbox.aws.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventPatternTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String EVENT = """
            {"source": "aws.ec2", "detail-type": "EC2 AMI State Change",
             "resources": ["arn:aws:ec2:us-east-1::image/ami-1", "arn:aws:ec2:us-east-1::image/ami-2"],
             "detail": {"State": "available", "ImageId": "ami-1", "ErrorMessage": "", "count": 3, "deep": {"flag": true}}}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'source': ['aws.ec2']}",
                "{'source': ['aws.tag', 'aws.ec2'], 'detail': {'State': ['available']}}",
                "{'resources': ['arn:aws:ec2:us-east-1::image/ami-2']}",
                "{'source': [{'prefix': 'aws.'}]}",
                "{'detail': {'ImageId': [{'suffix': '-1'}]}}",
                "{'detail': {'State': [{'equals-ignore-case': 'AVAILABLE'}]}}",
                "{'resources': [{'wildcard': 'arn:aws:ec2:*::image/*'}]}",
                "{'detail': {'errorCode': [{'exists': false}]}}",
                "{'detail': {'State': [{'exists': true}]}}",
                "{'detail': {'State': [{'anything-but': 'failed'}]}}",
                "{'detail': {'State': [{'anything-but': ['failed', 'disabled']}]}}",
                "{'detail': {'ImageId': [{'anything-but': {'prefix': 'snap-'}}]}}",
                "{'detail': {'count': [3], 'deep': {'flag': [true]}}}",
                "{'$or': [{'source': ['aws.tag']}, {'detail': {'State': ['available']}}]}"
            })
    void matches(String pattern) throws JsonProcessingException {
        assertThat(pattern(pattern).matches(JSON.readTree(EVENT))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'source': ['aws.tag']}",
                "{'source': ['aws.ec2'], 'detail': {'State': ['failed']}}",
                "{'source': ['AWS.EC2']}",
                "{'detail': {'ImageId': [{'suffix': '-2'}]}}",
                "{'resources': [{'wildcard': 'arn:aws:ec2:*::snapshot/*'}]}",
                "{'detail': {'errorCode': [{'exists': true}]}}",
                "{'detail': {'State': [{'exists': false}]}}",
                "{'detail': {'State': [{'anything-but': 'available'}]}}",
                "{'detail': {'missing': [{'anything-but': 'available'}]}}",
                "{'detail': {'ImageId': [{'anything-but': {'prefix': ['ami-', 'snap-']}}]}}",
                "{'detail': {'count': ['3']}}",
                "{'$or': [{'source': ['aws.tag']}, {'detail': {'State': ['failed']}}]}"
            })
    void doesNotMatch(String pattern) throws JsonProcessingException {
        assertThat(pattern(pattern).matches(JSON.readTree(EVENT))).isFalse();
    }

    @Test
    void aPatternWithoutFieldsOrArraysIsRefusedByName() {
        assertThatThrownBy(() -> pattern("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pattern("{'detail': {'State': 'available'}}")).hasMessageContaining("detail.State");
        assertThatThrownBy(() -> pattern("{'source': []}")).hasMessageContaining("source");
    }

    @Test
    void anOperatorTheSandboxDoesNotKnowIsRefusedByName() {
        assertThatThrownBy(() -> pattern("{'detail': {'count': [{'numeric': ['>', 3]}]}}"))
                .hasMessageContaining("detail.count")
                .hasMessageContaining("numeric");
    }

    private static EventPattern pattern(String text) throws JsonProcessingException {
        JsonNode json = JSON.readTree(text.replace('\'', '"'));
        return EventPattern.parse(json);
    }
}
