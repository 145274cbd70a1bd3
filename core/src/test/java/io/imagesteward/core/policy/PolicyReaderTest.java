package io.imagesteward.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {

    private static final String SAMPLE = """
            {
              "policy": "golden-linux",
              "kind": "ami",
              "select": {"name": "golden-linux-*", "tags": {"Product": "golden-linux", "Stage": "released"}},
              "share": {
                "accounts": ["111122223333", "222233334444"],
                "organizations": ["arn:aws:organizations::999999999999:organization/o-exampleorgid"],
                "organizationalUnits": ["arn:aws:organizations::999999999999:ou/o-exampleorgid/ou-ab12-workloads"],
                "tagsVisibleToTargets": true
              },
              "copy": {"regions": [{"region": "eu-west-1", "kmsKey": "alias/golden-images"}, {"region": "ap-southeast-2"}]},
              "publish": {"parameter": "/images/golden-linux/latest"},
              "limits": {"images": 5, "percent": 50},
              "mode": "audit"
            }
            """;

    @Test
    void theSampleIsReadToTheLastField() {
        assertThat(PolicyDocument.of(SAMPLE).accepted())
                .isEqualTo(new ImagePolicy(
                        new PolicyName("golden-linux"),
                        ImageKind.AMI,
                        new Selector(
                                Optional.of("golden-linux-*"), Map.of("Product", "golden-linux", "Stage", "released")),
                        new SharingRule(
                                Set.of(Names.PAYMENTS, Names.ORDERS, Names.ORGANIZATION, Names.WORKLOADS), true),
                        new CopyRule(
                                List.of(
                                        new CopyRule.Destination(Names.IRELAND, Optional.of(Names.GOLDEN_KEY)),
                                        new CopyRule.Destination(Names.SYDNEY, Optional.empty())),
                                List.of()),
                        Optional.of(new Publication("/images/golden-linux/latest")),
                        Optional.empty(),
                        new Limits(5, 50, 40),
                        Mode.AUDIT));
    }

    @Test
    void whatIsNotSaidIsNotDoneAndMistakesAreLimited() {
        var policy = PolicyDocument.small().accepted();

        assertThat(policy.share()).isEqualTo(new SharingRule(Set.of(), false));
        assertThat(policy.copy().regions()).isEmpty();
        assertThat(policy.publish()).isEmpty();
        assertThat(policy.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(policy.mode()).isEqualTo(Mode.ENFORCE);
    }

    @Test
    void tagsAloneSelect() {
        var policy = PolicyDocument.small()
                .with("select", "{\"tags\": {\"Product\": \"golden-linux\"}}")
                .accepted();

        assertThat(policy.select()).isEqualTo(new Selector(Optional.empty(), Map.of("Product", "golden-linux")));
    }

    @Test
    void anEmptyDocumentIsToldEverythingItLacks() {
        assertThat(PolicyDocument.of("{}").violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("policy", "kind", "select");
    }

    @Test
    void allViolationsAreReportedAtOnce() {
        var violations = PolicyDocument.of("""
                        {
                          "policy": "Golden Linux",
                          "kind": "container",
                          "selekt": {},
                          "select": {"name": "**"},
                          "share": {"accounts": ["1", 111122223333], "organizations": ["o-1"], "organizationalUnits": "ou-1"},
                          "copy": {"regions": [{"region": "Ireland", "kmsKey": "alias/aws/ebs"}, "eu-west-1", {}]},
                          "publish": {"parameter": "latest"},
                          "limits": {"images": "many", "percent": 101},
                          "mode": "dry-run"
                        }
                        """).violations();

        assertThat(violations)
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "policy",
                        "kind",
                        "selekt",
                        "select.name",
                        "select",
                        "share.accounts[0]",
                        "share.accounts[1]",
                        "share.organizations[0]",
                        "share.organizationalUnits",
                        "copy.regions[0].region",
                        "copy.regions[0].kmsKey",
                        "copy.regions[1]",
                        "copy.regions[1].region",
                        "copy.regions[2].region",
                        "publish.parameter",
                        "limits.images",
                        "limits.percent",
                        "mode");
        assertThat(violations)
                .allSatisfy(v -> assertThat(v.sentence())
                        .startsWith(v.path() + ": found ")
                        .contains("; expected "));
    }
}
