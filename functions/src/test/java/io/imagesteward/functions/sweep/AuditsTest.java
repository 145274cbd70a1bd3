package io.imagesteward.functions.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.failure.Unreachable;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.sweep.AuditPage;
import io.imagesteward.core.sweep.Cursor;
import io.imagesteward.core.sweep.Scope;
import io.imagesteward.core.workflow.AuditView;
import io.imagesteward.core.workflow.ObserveTask;
import io.imagesteward.functions.aws.sweep.Notes;
import io.imagesteward.functions.given.RememberedObjects;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far one call of the function comes with a batch of scopes, and what it does about those that fail. */
class AuditsTest {

    private static final Scope HERE = scope("us-east-1");
    private static final Scope THERE = scope("eu-west-1");

    private final RememberedObjects bucket = new RememberedObjects();
    private final Notes notes = new Notes(() -> bucket, "records");
    private final PagedScopes world = new PagedScopes();
    private final Audits audits = new Audits(kind -> world, place -> false, notes, world);

    @Test
    void everyPageOfTwoScopesIsWrittenDownAndOnlyTheLastSaysThatItIs() {
        world.pages(HERE, 2).pages(THERE, 1);

        var view = read(at(HERE), at(THERE));

        assertThat(view).isEqualTo(new AuditView(List.of(), 0));
        assertThat(page(HERE, 0))
                .hasValueSatisfying(page -> assertThat(page.last()).isFalse());
        assertThat(page(HERE, 1))
                .hasValueSatisfying(page -> assertThat(page.last()).isTrue());
        assertThat(page(THERE, 0))
                .hasValueSatisfying(page -> assertThat(page.last()).isTrue());
        assertThat(page(HERE, 0).orElseThrow().sightings())
                .isNotEqualTo(page(HERE, 1).orElseThrow().sightings());
    }

    @Test
    void scopesTakeTurnsBecauseEachHasAPaceOfItsOwn() {
        world.pages(HERE, 3).pages(THERE, 2);

        read(at(HERE), at(THERE));

        assertThat(world.asked())
                .containsExactly("us-east-1 0", "eu-west-1 0", "us-east-1 1", "eu-west-1 1", "us-east-1 2");
    }

    @Test
    void aScopeThatFailsKeepsNoOtherWaitingAndComesAgainAtThatPage() {
        world.pages(HERE, 2).pages(THERE, 2).failing(HERE, 1, new Unreachable("503", null));

        var view = read(at(HERE), at(THERE));

        assertThat(page(THERE, 1)).isPresent();
        assertThat(view.remaining()).containsExactly(new Cursor(HERE, 1, Optional.of("page 1"), 1, Optional.empty()));
        assertThat(view.waitSeconds()).isEqualTo(30);
    }

    @Test
    void eachFailureDoublesTheWaitAndTheFifthIsWrittenDown() {
        world.pages(HERE, 1).failing(HERE, 0, new Unreachable("503", null));
        var cursors = List.of(at(HERE));
        var waits = new ArrayList<Integer>();
        while (!cursors.isEmpty()) {
            var view = audits.read(new ObserveTask.Audit("sweep-1", cursors));
            waits.add(view.waitSeconds());
            cursors = view.remaining();
        }

        assertThat(waits).containsExactly(30, 60, 120, 240, 0);
        assertThat(page(HERE, 0)).contains(AuditPage.broken(at(HERE), "503"));
    }

    @Test
    void aRefusalIsWrittenDownAtOnceBecauseAskingAgainDoesNotHelp() {
        world.pages(HERE, 1).pages(THERE, 1).failing(HERE, 0, new AccessDenied("not for you", null));

        assertThat(read(at(HERE), at(THERE)).remaining()).isEmpty();
        assertThat(page(HERE, 0)).contains(AuditPage.broken(at(HERE), "not for you"));
        assertThat(page(THERE, 0).orElseThrow().trouble()).isEmpty();
    }

    @Test
    void aPageThatIsReadAtLastForgivesTheFailuresBeforeIt() {
        world.pages(HERE, 2).failing(HERE, 1, new Unreachable("503", null));

        var view = read(at(HERE).failedOnce().failedOnce());

        assertThat(view.remaining()).extracting(Cursor::page, Cursor::attempts).containsExactly(tuple(1, 1));
    }

    @Test
    void whenTimeIsUpTheNextCallGoesOnWhereThisOneStopped() {
        world.pages(HERE, 3).pages(THERE, 1).taking(Duration.ofMinutes(1));

        var first = read(at(HERE), at(THERE));

        assertThat(first.remaining()).containsExactly(new Cursor(HERE, 1, Optional.of("page 1"), 0, Optional.empty()));
        assertThat(first.waitSeconds()).isZero();
        assertThat(audits.read(new ObserveTask.Audit("sweep-1", first.remaining()))
                        .remaining())
                .isEmpty();
        assertThat(world.asked()).containsExactlyInAnyOrder("us-east-1 0", "us-east-1 1", "us-east-1 2", "eu-west-1 0");
    }

    @Test
    void whileAnotherScopeIsStillToBeReadNobodyWaitsForTheOneThatFailed() {
        world.pages(HERE, 1)
                .pages(THERE, 3)
                .failing(HERE, 0, new Unreachable("503", null))
                .taking(Duration.ofMinutes(1));

        var view = read(at(HERE), at(THERE));

        assertThat(view.remaining()).extracting(Cursor::scope).containsExactly(THERE, HERE);
        assertThat(view.waitSeconds()).isZero();
    }

    private AuditView read(Cursor... cursors) {
        return audits.read(new ObserveTask.Audit("sweep-1", List.of(cursors)));
    }

    private Optional<AuditPage> page(Scope scope, int number) {
        return notes.seen("sweep-1")
                .flatMap(note -> note.pages().stream())
                .filter(page -> page.scope().equals(scope) && page.number() == number)
                .findFirst();
    }

    private static Cursor at(Scope scope) {
        return Cursor.at(scope, Optional.empty());
    }

    private static Scope scope(String region) {
        return new Scope(new Place(new AccountId("999999999999"), new RegionId(region)), ImageKind.AMI);
    }
}
