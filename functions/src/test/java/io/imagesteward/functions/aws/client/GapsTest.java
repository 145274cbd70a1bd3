package io.imagesteward.functions.aws.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.failure.Unreachable;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Gap;
import org.junit.jupiter.api.Test;

/** Two places fail alike; in one of them the account does not use the Region. */
class GapsTest {

    private static final Place USED = place("eu-west-1");
    private static final Place OFF = place("ap-southeast-2");

    private final Gaps gaps = new Gaps(OFF::equals);

    @Test
    void whereTheRegionIsNotEnabledARefusalSaysSo() {
        bothFail(new AccessDenied("HTTP 401", null));

        assertThat(gaps.completeness().gaps()).containsExactly(new Gap(USED, "HTTP 401"), Gap.notEnabled(OFF));
    }

    @Test
    void anOutageIsNotTakenForIt() {
        bothFail(new Unreachable("503", null));

        assertThat(gaps.completeness().gaps()).containsExactly(new Gap(USED, "503"), new Gap(OFF, "503"));
    }

    private void bothFail(StewardFailure failure) {
        for (var place : new Place[] {USED, OFF}) {
            gaps.at(place, () -> {
                throw failure;
            });
        }
    }

    private static Place place(String region) {
        return new Place(new AccountId("999999999999"), new RegionId(region));
    }
}
