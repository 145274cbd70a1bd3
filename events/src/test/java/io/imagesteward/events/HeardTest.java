package io.imagesteward.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeardTest {
    private static final String IMAGE = "ami-0a1b2c3d4e5f60718";

    @Test
    void anAmiStateChangeIsRead() {
        assertThat(heard(Json.example(HeardType.AMI_STATE_CHANGE)))
                .isEqualTo(new AmiStateChange("c41d9be0-7f52-46aa-8d13-5e90b27fa648", IMAGE, "available", null));
    }

    @Test
    void theErrorOfAFailedAmiIsReadAndAStateNobodyKnowsIsNoError() {
        var event = Json.example(HeardType.AMI_STATE_CHANGE);
        detailOf(event).put("State", "hibernating").put("ErrorMessage", "The snapshot is gone.");

        assertThat(heard(event))
                .isEqualTo(new AmiStateChange(
                        "c41d9be0-7f52-46aa-8d13-5e90b27fa648", IMAGE, "hibernating", "The snapshot is gone."));
    }

    @Test
    void aTagChangeIsReadAndItsImageIsTheEndOfTheArn() {
        var change = heard(Json.example(HeardType.TAG_CHANGE));

        assertThat(change)
                .isEqualTo(new TagChange(
                        "arn:aws:ec2:us-east-1::image/" + IMAGE,
                        List.of("image-steward:policy", "Draft"),
                        "ec2",
                        "image",
                        7,
                        Map.of("Product", "golden-linux", "image-steward:policy", "golden-linux")));
        assertThat(((TagChange) change).resourceId()).isEqualTo(IMAGE);
    }

    @Test
    void aTagVersionMayOutgrowAnInt() {
        var event = Json.example(HeardType.TAG_CHANGE);
        detailOf(event).put("version", 5_000_000_000L);

        assertThat(((TagChange) heard(event)).version()).isEqualTo(5_000_000_000L);
    }

    @Test
    void aCallThatTagsIsRead() {
        assertThat(heard(Json.example(HeardType.TAG_API_CALL)))
                .isEqualTo(new TagApiCall(
                        "CreateTags",
                        "999999999999",
                        "us-east-1",
                        List.of(IMAGE, "snap-0f1e2d3c4b5a69788"),
                        List.of(
                                new TagApiCall.Tag("image-steward:policy", "golden-linux"),
                                new TagApiCall.Tag("Product", "golden-linux")),
                        null,
                        "arn:aws:iam::999999999999:role/image-pipeline"));
    }

    @Test
    void aRefusedCallThatRemovesAllTagsOfTwoImagesIsRead() throws Exception {
        var event = Json.example(HeardType.TAG_API_CALL);
        event.set("detail", Json.MAPPER.readTree("""
                {"eventSource": "ec2.amazonaws.com", "eventName": "DeleteTags", "awsRegion": "eu-west-1",
                 "userIdentity": {"type": "IAMUser"}, "errorCode": "Client.UnauthorizedOperation",
                 "requestParameters": {"resourcesSet": {"items": [{"resourceId": "ami-0a"}, {"resourceId": "ami-0b"}]}},
                 "responseElements": null}"""));

        assertThat(heard(event))
                .isEqualTo(new TagApiCall(
                        "DeleteTags",
                        "999999999999",
                        "eu-west-1",
                        List.of("ami-0a", "ami-0b"),
                        List.of(),
                        "Client.UnauthorizedOperation",
                        null));
    }

    @Test
    void theCaseOfCloudTrailFieldNamesDoesNotMatter() {
        var event = Json.example(HeardType.TAG_API_CALL);
        var shouted = Json.example(HeardType.TAG_API_CALL);
        shouted.set("detail", withUpperCaseNames(shouted.get("detail")));

        assertThat(heard(shouted)).isEqualTo(heard(event));
    }

    @Test
    void aRequestedDistributionIsRead() {
        assertThat(heard(Json.example(HeardType.IMAGE_DISTRIBUTION_REQUESTED)))
                .isEqualTo(new ImageDistributionRequested(
                        IMAGE,
                        "us-east-1",
                        "golden-linux",
                        "The new kernel must be everywhere before the maintenance window."));
    }

    @Test
    void aRequestNeedsNeitherRegionNorPolicy() {
        var event = Json.example(HeardType.IMAGE_DISTRIBUTION_REQUESTED);
        detailOf(event).remove(List.of("region", "policy"));

        var request = (ImageDistributionRequested) heard(event);

        assertThat(request.region()).isNull();
        assertThat(request.policy()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "IMAGE_RETIREMENT_REQUESTED",
                "IMAGE_CREATION_REQUESTED",
                "IMAGE_IMPORT_REQUESTED",
                "IMAGE_SWEEP_REQUESTED"
            })
    void fieldsNobodyKnowsAreIgnoredAtEveryDepth(HeardType type) {
        var event = Json.example(type);
        addUnknownFields(event);

        // in a map of tags an unknown key is a tag, so that one is taken back
        if (detailOf(event).get("tags") instanceof ObjectNode tags) {
            tags.remove("addedLater");
        }
        assertThat(heard(event)).isEqualTo(heard(Json.example(type)));
    }

    private static Heard heard(JsonNode event) {
        return Heard.from(Json.envelope(event));
    }

    private static ObjectNode detailOf(ObjectNode event) {
        return (ObjectNode) event.get("detail");
    }

    private static void addUnknownFields(JsonNode node) {
        node.forEach(HeardTest::addUnknownFields);
        if (node instanceof ObjectNode object) {
            object.put("addedLater", "by AWS");
        }
    }

    private static JsonNode withUpperCaseNames(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var shouted = Json.MAPPER.createObjectNode();
                object.properties()
                        .forEach(field -> shouted.set(
                                field.getKey().toUpperCase(Locale.ROOT), withUpperCaseNames(field.getValue())));
                yield shouted;
            }
            case ArrayNode list -> {
                var shouted = Json.MAPPER.createArrayNode();
                list.forEach(element -> shouted.add(withUpperCaseNames(element)));
                yield shouted;
            }
            default -> node;
        };
    }
}
