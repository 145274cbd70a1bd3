package io.imagesteward.functions.aws.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.failure.StewardFailure;
import io.imagesteward.core.failure.Throttled;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.Evidence;
import io.imagesteward.core.inventory.Testimony;
import io.imagesteward.core.inventory.UsageSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One account, two Regions, two witnesses: what is asked, and when nothing more is. */
class InterviewTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final AccountId HUB = new AccountId("999999999999");
    private static final AccountId PAYMENTS = new AccountId("111122223333");
    private static final RegionId IRELAND = new RegionId("eu-west-1");
    private static final RegionId VIRGINIA = new RegionId("us-east-1");

    private final List<String> asked = new ArrayList<>();
    private final Map<String, StewardFailure> failing = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<Place> off = new HashSet<>();

    @Test
    void whereNobodyUsesItEveryWitnessIsHeardInEveryRegion() {
        var given = interview();

        assertThat(asked)
                .containsExactly(
                        "instances eu-west-1",
                        "instances us-east-1",
                        "launch templates eu-west-1",
                        "launch templates us-east-1");
        assertThat(given.account()).isEqualTo(PAYMENTS);
        assertThat(given.evidence())
                .hasSize(4)
                .allSatisfy(told -> assertThat(told)
                        .isInstanceOfSatisfying(
                                Evidence.Told.class,
                                nobody -> assertThat(nobody.uses()).isEmpty()));
        assertThat(given.notEnabled()).isEmpty();
    }

    @Test
    void theFirstUseIsEnough() {
        used.add("instances us-east-1");

        var given = interview();

        assertThat(asked).containsExactly("instances eu-west-1", "instances us-east-1");
        assertThat(given.evidence().getLast())
                .isInstanceOfSatisfying(
                        Evidence.Told.class,
                        told -> assertThat(told.uses())
                                .singleElement()
                                .satisfies(use -> assertThat(use.account()).isEqualTo(PAYMENTS)));
    }

    @Test
    void aRegionThatDoesNotAnswerIsNotAskedAgainAndTheOtherIs() {
        failing.put("instances eu-west-1", new Throttled("slow down", null));

        var given = interview();

        assertThat(asked).containsExactly("instances eu-west-1", "instances us-east-1", "launch templates us-east-1");
        assertThat(given.evidence())
                .contains(new Evidence.Missing(UsageSource.INSTANCES, IRELAND, "account 111122223333: slow down"));
    }

    @Test
    void aRefusalIsMissingUnlessTheAccountDoesNotUseTheRegion() {
        failing.put("instances eu-west-1", new AccessDenied("not for you", null));
        assertThat(interview().evidence())
                .contains(new Evidence.Missing(UsageSource.INSTANCES, IRELAND, "account 111122223333: not for you"));

        off.add(new Place(PAYMENTS, IRELAND));
        var given = interview();

        assertThat(given.notEnabled()).containsExactly(IRELAND);
        assertThat(given.evidence()).hasSize(2).noneMatch(Evidence.Missing.class::isInstance);
    }

    private Testimony.Given interview() {
        asked.clear();
        var regions = List.of(sought(VIRGINIA, "ami-00000000000000001"), sought(IRELAND, "ami-00000000000000002"));
        return new Interview(PAYMENTS, regions, off::contains)
                .with(List.of(new Scripted(UsageSource.INSTANCES), new Scripted(UsageSource.LAUNCH_TEMPLATES)));
    }

    private static Sought sought(RegionId region, String id) {
        return new Sought(region, PAYMENTS, List.of(new ImageRef(HUB, region, new AmiId(id))), NOW);
    }

    /** Says what the test has put down for it. */
    private final class Scripted implements Witness {
        private final UsageSource source;

        private Scripted(UsageSource source) {
            this.source = source;
        }

        @Override
        public UsageSource source() {
            return source;
        }

        @Override
        public Evidence testify(Sought sought) {
            var question = "%s %s".formatted(source, sought.region());
            asked.add(question);
            if (failing.containsKey(question)) {
                throw failing.get(question);
            }
            return sought.told(
                    source,
                    used.contains(question)
                            ? List.of(sought.use(sought.images().getFirst(), source, "i-1 (running)"))
                            : List.of());
        }
    }
}
