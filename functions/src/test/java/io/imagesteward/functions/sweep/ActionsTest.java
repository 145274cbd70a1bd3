package io.imagesteward.functions.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.Tenancy;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.inventory.WorkspaceImageState;
import io.imagesteward.core.policy.VersionedPolicy;
import io.imagesteward.core.sweep.Judged;
import io.imagesteward.core.sweep.Observed;
import io.imagesteward.core.sweep.Sighting;
import io.imagesteward.functions.aws.Policies;
import io.imagesteward.functions.given.DeployedPolicies;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a sweep starts shares the buckets of others, so that it starts no more at once than they can bear. */
class ActionsTest {

    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final Place SPOKE = new Place(new AccountId("111122223333"), new RegionId("us-east-1"));

    private static final ImageRef DESKTOP = image(new WorkspaceImageId("wsi-0a1b2c3d4"));
    private static final ImageRef OTHER = image(new WorkspaceImageId("wsi-9a1b2c3d4"));

    private final Actions actions = new Actions("sweep-20260105", NINE);

    @Test
    void twentyFiveSmallActionsBeginTogetherAndTheNextWaitsTwentySeconds() {
        actions.leave(leaving(60));

        assertThat(actions.size()).isEqualTo(60);
        assertThat(actions.batches())
                .extracting(batch -> batch.actions().size())
                .containsExactly(25, 25, 10);
        assertThat(actions.batches()).extracting(Actions.Batch::seconds).containsExactly(20, 20, 8);
    }

    @Test
    void imagesOfWorkSpacesBeginOneByOneAndTheMoreRecipientsTheLaterTheNext() {
        distribute(desktop(DESKTOP, 10), desktop(OTHER, 101));

        assertThat(actions.batches()).extracting(Actions.Batch::seconds).containsExactly(12, 28);
    }

    @Test
    void whatGoesToEc2DoesNotWaitForWorkSpaces() {
        distribute(desktop(DESKTOP, 10), desktop(OTHER, 101));

        actions.leave(leaving(60));

        assertThat(actions.batches())
                .extracting(batch -> batch.actions().size())
                .containsExactly(26, 26, 10);
        assertThat(actions.batches()).extracting(Actions.Batch::seconds).containsExactly(20, 28, 8);
    }

    @Test
    void whereNothingIsToBeDoneThereIsNoBatch() {
        assertThat(actions.batches()).isEmpty();
        assertThat(actions.size()).isZero();
    }

    private void distribute(WorkspaceImage... desktops) {
        var observed = new Observed();
        Stream.of(desktops).map(Sighting.OfDesktop::new).forEach(observed::add);
        var sources = Stream.of(desktops).map(WorkspaceImage::ref).toList();
        actions.add(policy("golden-desktop"), new Judged(List.of(), List.of(), sources, false, List.of()), observed);
    }

    private static VersionedPolicy policy(String name) {
        return new Policies(new DeployedPolicies(), "image-steward", "live", "policies", () -> NINE)
                .read().all().stream()
                        .filter(versioned -> versioned.policy().name().value().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static WorkspaceImage desktop(ImageRef ref, int recipients) {
        return new WorkspaceImage(
                ref,
                "golden-desktop-1",
                "",
                WorkspaceImageState.AVAILABLE,
                "",
                Optional.empty(),
                Tenancy.DEFAULT,
                Optional.of(ref.account()),
                Map.of(),
                IntStream.range(0, recipients)
                        .mapToObj(number -> new Principal.Account(new AccountId("%012d".formatted(number))))
                        .collect(Collectors.toSet()));
    }

    private static Judged leaving(int shares) {
        var strangers = IntStream.range(0, shares)
                .mapToObj(number -> new Sighting.Lent(image(new AmiId("ami-%017d".formatted(number))), "theirs", SPOKE))
                .toList();
        return new Judged(List.of(), List.of(), List.of(), false, strangers);
    }

    private static ImageRef image(ImageId id) {
        return new ImageRef(new AccountId("555566667777"), new RegionId("us-east-1"), id);
    }
}
