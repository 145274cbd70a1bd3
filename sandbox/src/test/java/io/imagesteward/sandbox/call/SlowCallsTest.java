package io.imagesteward.sandbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imagesteward.sandbox.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;

class SlowCallsTest {

    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    private final VirtualTime time = new VirtualTime(NINE);
    private final Gate slow = new SlowCalls(time, () -> Duration.ofSeconds(40));
    private final List<String> diary = new ArrayList<>();

    @AfterEach
    void end() {
        time.close();
    }

    @Test
    void twoFunctionsWaitSideBySide() {
        time.spawn(() -> function("first", 300));
        time.after(Duration.ofSeconds(10), () -> function("second", 300));

        time.runUntilIdle();

        assertThat(diary).containsExactly("40 first effect", "50 second effect", "80 first answer", "90 second answer");
    }

    @Test
    void aFunctionOutOfTimeIsKilledOnTheWayThereAndNothingHappens() {
        var promise = time.spawn(() -> function("f", 40));

        assertThatExceptionOfType(FunctionKilled.class).isThrownBy(promise::await);
        assertThat(diary).isEmpty();
        assertThat(time.instant()).isEqualTo(NINE.plusSeconds(40));
    }

    @Test
    void aFunctionOutOfTimeIsKilledOnTheWayBackAndTheEffectStays() {
        var promise = time.spawn(() -> function("f", 70));

        assertThatExceptionOfType(FunctionKilled.class).isThrownBy(promise::await);
        assertThat(diary).containsExactly("40 f effect");
        assertThat(time.instant()).isEqualTo(NINE.plusSeconds(70));
    }

    @Test
    void peopleAreNotKeptWaiting() {
        slow.before(call(Optional.empty()));

        assertThat(time.instant()).isEqualTo(NINE);
    }

    private boolean function(String name, long timeout) {
        return Deadline.until(time.instant().plusSeconds(timeout), () -> {
            var call = call(Optional.of("arn:aws:iam::999999999999:role/" + name));
            slow.before(call);
            note(name + " effect");
            slow.after(call);
            note(name + " answer");
            return true;
        });
    }

    private void note(String what) {
        diary.add(Duration.between(NINE, time.instant()).toSeconds() + " " + what);
    }

    private static Call call(Optional<String> role) {
        var request = CopyImageRequest.builder().build();
        return new Call(new Caller("999999999999", role), "us-east-1", "ec2", "CopyImage", request);
    }
}
