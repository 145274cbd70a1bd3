package io.imagesteward.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.imagesteward.sandbox.policy.PolicyDocument;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarkConditionTest {
    private static final String ROLE = "arn:aws:iam::999999999999:role/share";
    private static final String IMAGE = "arn:aws:ec2:us-east-1::image/ami-1";

    private final Roles roles = new Roles();

    @BeforeEach
    void allowOneTagKey() throws IOException {
        var json = new JsonMapper();
        roles.add(ROLE, json.readTree("{}"));
        roles.attach(ROLE, PolicyDocument.of(json.readTree("""
                {"Statement": [{"Effect": "Allow", "Action": "ec2:DeleteTags", "Resource": "*", "Condition": {
                  "ForAllValues:StringEquals": {"aws:TagKeys": ["a", "b"]}, "Null": {"aws:TagKeys": "false"}}}]}""")));
    }

    @Test
    void onlyTheNamedKeysMayBeTouched() {
        assertThat(allows(List.of("a"))).isTrue();
        assertThat(allows(List.of("a", "b"))).isTrue();
        assertThat(allows(List.of("a", "c"))).isFalse();
    }

    @Test
    void noKeyAtAllWouldMeanEveryTagAndIsRefused() {
        assertThat(allows(List.of())).isFalse();
    }

    private boolean allows(List<String> keys) {
        return roles.allows(new Request(ROLE, "ec2:DeleteTags", List.of(IMAGE), Map.of("aws:TagKeys", keys)));
    }
}
