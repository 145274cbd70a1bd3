package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.call.TokenBuckets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** One image, hundreds of accounts, and an API that takes two calls a second. */
class WorkspacesAtScaleTest extends WorkspacesRehearsal {

    private static final int NAMED = 3;

    @Test
    void fiveHundredAccountsAreSharedWithAsFastAsTheBucketAllowsAndNeverFaster() {
        join(500 - NAMED);
        var id = desktop("golden-desktop-2026.01");

        send(company.request(id, "a new desktop"));
        settle();

        assertThat(onlyExecution().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(desktops(HUB, HOME).recipientsOf(id)).hasSize(500);
        var shares = sharesAtHome();
        assertThat(shares).hasSize(500);
        assertThat(sandbox.calls().entries())
                .noneMatch(call ->
                        call.errorCode().filter("ThrottlingException"::equals).isPresent());
        var floor = Duration.ofMillis((500 - 5) * 500);
        var taken = Duration.between(shares.getFirst().at(), shares.getLast().at());
        assertThat(taken).isBetween(floor, floor.multipliedBy(105).dividedBy(100));
    }

    @Test
    void aFunctionThatRunsOutOfTimeInTheMiddleGoesOnWhereItStopped() {
        join(800 - NAMED);
        var id = desktop("golden-desktop-2026.01");

        send(company.request(id, "a new desktop"));
        settle();

        assertThat(onlyExecution().status()).as(lastMail()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(desktops(HUB, HOME).recipientsOf(id)).hasSize(800);
        assertThat(sharesAtHome()).hasSize(800);
    }

    @BeforeEach
    void allowTwoCallsASecond() {
        sandbox.faults().of(new TokenBuckets(sandbox.time(), 1));
    }

    private void join(int accounts) {
        for (int n = 1; n <= accounts; n++) {
            var account = "%012d".formatted(555_000_000_000L + n);
            sandbox.world().account(account);
            sandbox.world().organization().move(account, Company.WORKLOADS);
        }
    }

    private List<CallLog.Entry> sharesAtHome() {
        return sandbox.calls().entries().stream()
                .filter(call -> call.operation().equals("UpdateWorkspaceImagePermission"))
                .filter(call -> call.region().equals(HOME))
                .toList();
    }
}
