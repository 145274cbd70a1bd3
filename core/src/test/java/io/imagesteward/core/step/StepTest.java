package io.imagesteward.core.step;

import static io.imagesteward.core.given.Names.GOLDEN_KEY;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.IRELAND;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PARAMETER;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.Names.VIRGINIA;
import static io.imagesteward.core.given.Names.amiId;
import static io.imagesteward.core.given.Names.image;
import static io.imagesteward.core.given.Names.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.given.Names;
import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void everyStepSaysWhatItDoesToWhatAndWhere() {
        assertThat(new Step.ShareAmi(image(1, VIRGINIA), Set.of(ORDERS, PAYMENTS)).describe())
                .isEqualTo("share ami-00000000000000001 in us-east-1 with 111122223333, 222233334444");
        assertThat(new Step.UnshareAmi(image(1, VIRGINIA), Set.of(Names.EVERYONE)).describe())
                .isEqualTo("unshare ami-00000000000000001 in us-east-1 from everyone (public)");
        assertThat(new Step.ShareSnapshot(snapshot(17, IRELAND), Set.of(PAYMENTS)).describe())
                .isEqualTo("share snap-00000000000000011 in eu-west-1 with 111122223333");
        assertThat(new Step.UnshareSnapshot(snapshot(17, IRELAND), Set.of(PAYMENTS)).describe())
                .isEqualTo("unshare snap-00000000000000011 in eu-west-1 from 111122223333");
        assertThat(copy(Optional.empty()).describe()).isEqualTo("copy ami-00000000000000001 in us-east-1 to eu-west-1");
        assertThat(copy(Optional.of(GOLDEN_KEY)).describe()).endsWith("to eu-west-1 under alias/golden-images");
        assertThat(new Step.PublishParameter(HUB, IRELAND, PARAMETER, amiId(2), Optional.empty()).describe())
                .isEqualTo("publish ami-00000000000000002 as /images/golden-linux/latest in eu-west-1");
    }

    @Test
    void aStepHappensWhereItsImageOrSnapshotIsAndACopyWhereItIsWanted() {
        assertThat(new Step.ShareAmi(image(1, VIRGINIA), Set.of()).region()).isEqualTo(VIRGINIA);
        assertThat(new Step.UnshareSnapshot(snapshot(1, IRELAND), Set.of()).region())
                .isEqualTo(IRELAND);
        assertThat(copy(Optional.empty()).region()).isEqualTo(IRELAND);
    }

    @Test
    void nobodyHasToReadAThousandAccounts() {
        Set<Principal> thousand =
                IntStream.rangeClosed(1, 1_000).mapToObj(Names::account).collect(Collectors.toSet());

        assertThat(new Step.ShareAmi(image(1, VIRGINIA), thousand).describe()).endsWith("000000000005 and 995 more");
    }

    private static Step.CopyAmi copy(Optional<KmsKey> key) {
        return new Step.CopyAmi(image(1, VIRGINIA), Names.HUB, IRELAND, "golden-linux-1", key, Map.of(), "token");
    }
}
