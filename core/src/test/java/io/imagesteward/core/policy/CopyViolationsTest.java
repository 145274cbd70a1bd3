package io.imagesteward.core.policy;

import static io.imagesteward.core.policy.ViolationsTest.assertOnly;

import org.junit.jupiter.api.Test;

/** What an author reads who says wrongly where copies are to be, under which keys, and whose they are. */
class CopyViolationsTest {

    @Test
    void theAliasOfAnAwsManagedKeyIsRefusedWithTheReason() {
        assertOnly(
                PolicyDocument.small()
                        .with("copy", "{\"regions\": [{\"region\": \"eu-west-1\", \"kmsKey\": \"alias/aws/ebs\"}]}"),
                "copy.regions[0].kmsKey: found 'alias/aws/ebs'; expected a customer managed key, because snapshots"
                        + " under an AWS managed key can't be shared");
    }

    @Test
    void aRegionNamedTwiceIsRefused() {
        assertOnly(
                PolicyDocument.small().with("copy", """
                    {"regions": [{"region": "eu-west-1"}, {"region": "ap-southeast-2"}, {"region": "eu-west-1"}]}
                    """),
                "copy.regions: found eu-west-1 twice; expected each Region once");
    }

    @Test
    void anAccountThatCopiesAnAmiHasToBeNamedInShareBecauseItsUnitGetsNoSnapshots() {
        assertOnly(
                PolicyDocument.small().with("share", """
                    {"organizationalUnits": ["arn:aws:organizations::999999999999:ou/o-exampleorgid/ou-ab12-workloads"]}
                    """).with("copy", """
                        {"into": [{"account": "111122223333", "region": "eu-west-1"}]}
                        """),
                "copy.into: found account 111122223333; expected an account that share.accounts names: copying reads"
                        + " the snapshots, and those are shared with accounts only");
    }

    @Test
    void anAccountAndRegionNamedTwiceAreRefusedAndOneAccountInTwoRegionsIsNot() {
        assertOnly(
                PolicyDocument.small().with("share", """
                    {"accounts": ["111122223333"]}
                    """).with("copy", """
                        {"into": [{"account": "111122223333", "region": "eu-west-1"}, {"account": "111122223333", "region": "us-east-1"},
                                  {"account": "111122223333", "region": "eu-west-1"}]}
                        """),
                "copy.into: found 111122223333 in eu-west-1 twice; expected each account and Region once");
    }

    @Test
    void copyingForNobodyIsRefused() {
        assertOnly(
                PolicyDocument.small().with("kind", "\"workspaces-image\"").with("copy", """
                    {"into": [{"account": "111122223333", "region": "eu-west-1"}]}
                    """),
                "copy.into: found accounts, but nobody in share; expected the same accounts, or their unit, in share");
    }
}
