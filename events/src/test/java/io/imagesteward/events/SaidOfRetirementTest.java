package io.imagesteward.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SaidOfRetirementTest {
    private static final ImageAddress SOURCE = new ImageAddress("999999999999", "us-east-1", "ami-0a1b2c3d4e5f60718");
    private static final ImageAddress COPY = new ImageAddress("999999999999", "eu-west-1", "ami-0b2c3d4e5f6071829");
    private static final List<ImageAddress> FAMILY = List.of(SOURCE, COPY);
    private static final String POLICY = "golden-linux";
    private static final String RETIREMENT = "retire-ami-0a1b2c3d4e5f60718-3-20260420";
    private static final String RESTORATION = "restore-ami-0a1b2c3d4e5f60718-4be92a61";
    private static final String WHY = "The rollback plan names it.";
    private static final String USER =
            "i-0a9b8c7d6e5f40312 in 111122223333 (eu-west-1) was started from ami-0b2c3d4e5f6071829";

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAsItsExample(Said event, SaidType type) {
        assertThat(event.type()).isEqualTo(type);
        assertThat(Json.MAPPER.<JsonNode>valueToTree(event)).isEqualTo(Json.exampleDetail(type));
    }

    static Stream<Arguments> events() {
        return Stream.of(
                arguments(retired(), SaidType.IMAGE_RETIRED),
                arguments(stopped(), SaidType.IMAGE_RETIREMENT_STOPPED),
                arguments(failed(), SaidType.IMAGE_RETIREMENT_FAILED),
                arguments(approvalRequested(), SaidType.IMAGE_RETIREMENT_APPROVAL_REQUESTED),
                arguments(new ImageRestored(SOURCE, RESTORATION, WHY, FAMILY), SaidType.IMAGE_RESTORED),
                arguments(restoreFailed(), SaidType.IMAGE_RESTORE_FAILED));
    }

    private static Said retired() {
        return new ImageRetired(
                POLICY,
                "3",
                SOURCE,
                RETIREMENT,
                FAMILY,
                List.of("snap-0f1e2d3c4b5a69788 stays: ami-0d4e5f60718293a4b uses it"),
                List.of(unusedAsOf("2026-04-28T08:12:31Z")));
    }

    private static Said stopped() {
        return new ImageRetirementStopped(
                POLICY, "3", SOURCE, RETIREMENT, "PUT_BACK", FAMILY, List.of(USER), List.of(USER));
    }

    private static Said failed() {
        return new ImageRetirementFailed(
                POLICY,
                "3",
                SOURCE,
                RETIREMENT,
                "PENDING",
                FAMILY,
                List.of("ami-0b2c3d4e5f6071829 is not disabled"),
                List.of(unusedAsOf("2026-04-20T09:41:00Z")),
                List.of(failure(
                        "disable",
                        "The Region could not be reached.",
                        "Wait for the next review; it takes the retirement up again.")));
    }

    private static Said approvalRequested() {
        return new ImageRetirementApprovalRequested(
                POLICY, "3", SOURCE, RETIREMENT, List.of(unusedAsOf("2026-04-27T10:41:00Z")), "2026-05-11T10:41:12Z");
    }

    private static Said restoreFailed() {
        return new ImageRestoreFailed(
                SOURCE,
                RESTORATION,
                WHY,
                List.of(SOURCE),
                List.of(failure(
                        "restore",
                        "It was deregistered, and no Recycle Bin rule kept it.",
                        "Distribute the source again: that makes a new copy.")));
    }

    private static Failure failure(String step, String reason, String advice) {
        return new Failure(COPY.id(), COPY.account(), COPY.region(), step, reason, advice);
    }

    private static String unusedAsOf(String time) {
        return "every source was read, and none names a user, as of " + time;
    }
}
