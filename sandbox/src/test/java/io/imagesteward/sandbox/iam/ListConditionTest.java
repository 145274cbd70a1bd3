package io.imagesteward.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.Caller;
import io.imagesteward.sandbox.policy.PolicyDocument;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;

class ListConditionTest {
    private static final String ROLE = "arn:aws:iam::999999999999:role/report";

    private final Roles roles = new Roles();

    @BeforeEach
    void allowOnePart() throws IOException {
        var json = new JsonMapper();
        roles.add(ROLE, json.readTree("{}"));
        roles.attach(ROLE, PolicyDocument.of(json.readTree("""
                {"Statement": [{"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::records", "Condition": {
                  "StringLikeIfExists": {"s3:prefix": ["retirements/*", "reviews/*"]}}}]}""")));
    }

    @Test
    void onlyAListUnderANamedPrefixIsAllowed() {
        assertThat(lists("retirements/us-east-1/")).isTrue();
        assertThat(lists("reviews/")).isTrue();
        assertThat(lists("approvals/")).isFalse();
        assertThat(lists("")).isFalse();
    }

    @Test
    void readingWhatIsAbsentNamesNoPrefixAndIsToldSo() {
        assertThat(roles.allows(new Request(ROLE, "s3:ListBucket", List.of("arn:aws:s3:::records"), Map.of())))
                .isTrue();
    }

    private boolean lists(String prefix) {
        var request =
                ListObjectsV2Request.builder().bucket("records").prefix(prefix).build();
        return Actions.of(
                        new Call(
                                new Caller("999999999999", Optional.of(ROLE)),
                                "us-east-1",
                                "s3",
                                "ListObjectsV2",
                                request),
                        ROLE,
                        (region, arn) -> Map.of())
                .stream()
                .allMatch(roles::allows);
    }
}
