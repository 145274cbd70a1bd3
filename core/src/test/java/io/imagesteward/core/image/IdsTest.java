package io.imagesteward.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"111122223333", "000000000001"})
    void anAccountIsTwelveDigitsWithItsLeadingZeros(String text) {
        assertThat(new AccountId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11112222333", "1111222233334", "11112222333x", "1111-2222-3333", " 111122223333"})
    void whatIsNotTwelveDigitsIsNoAccount(String text) {
        assertRefused(AccountId::new, text, "12 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ami-0a1b2c3d", "ami-0a1b2c3d4e5f60718"})
    void anAmiIdIsShortOrLong(String text) {
        assertThat(new AmiId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ami-", "ami-0a1b2c3", "ami-0A1B2C3D", "AMI-0a1b2c3d", "wsi-0a1b2c3d4", "ami-0a1b2c3d4e5f607189"
            })
    void anythingElseIsNoAmiId(String text) {
        assertRefused(AmiId::new, text, "8 or 17 hexadecimal digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"snap-0a1b2c3d", "snap-0a1b2c3d4e5f60718"})
    void aSnapshotIdIsShortOrLong(String text) {
        assertThat(new SnapshotId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"snap-1", "ami-0a1b2c3d", "arn:aws:ec2:us-east-1::snapshot/snap-0a1b2c3d"})
    void anythingElseIsNoSnapshotId(String text) {
        assertRefused(SnapshotId::new, text, "snap-");
    }

    @Test
    void aWorkspacesImageIdIsNotAnAmiIdNorTheOtherWayRound() {
        assertThat(new WorkspaceImageId("wsi-0a1b2c3d4")).hasToString("wsi-0a1b2c3d4");
        assertRefused(WorkspaceImageId::new, "ami-0a1b2c3d", "wsi-");
        assertRefused(AmiId::new, "wsi-0a1b2c3d4", "ami-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"us-east-1", "eu-west-1", "ap-southeast-2", "us-gov-west-1", "cn-northwest-1", "mx-central-1"})
    void aRegionIsItsCode(String text) {
        assertThat(new RegionId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ireland", "eu-west", "EU-WEST-1", "eu-west-1a", "eu_west_1"})
    void anythingElseIsNoRegion(String text) {
        assertRefused(RegionId::new, text, "a Region code such as eu-west-1");
    }

    @Test
    void aRegionKnowsItsPartition() {
        assertThat(new RegionId("eu-west-1").partition()).isEqualTo(Partition.AWS);
        assertThat(new RegionId("cn-north-1").partition()).isEqualTo(Partition.AWS_CN);
        assertThat(new RegionId("us-gov-east-1").partition()).isEqualTo(Partition.AWS_US_GOV);
        assertThat(Partition.AWS_CN.id()).isEqualTo("aws-cn");
    }

    @Test
    void theSourceTagNamesAccountRegionAndImage() {
        var image = new ImageRef(new AccountId("999999999999"), new RegionId("eu-west-1"), new AmiId("ami-0a1b2c3d"));

        assertThat(StewardTags.source(image)).isEqualTo("999999999999/eu-west-1/ami-0a1b2c3d");
        assertThat(image).hasToString("ami-0a1b2c3d in eu-west-1");
    }

    private static void assertRefused(Function<String, ?> type, String text, String expected) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> type.apply(text))
                .satisfies(refusal -> {
                    assertThat(refusal.found()).isEqualTo("'" + text + "'");
                    assertThat(refusal.expected()).contains(expected);
                })
                .withMessageContainingAll("found '" + text + "'", "expected");
    }
}
