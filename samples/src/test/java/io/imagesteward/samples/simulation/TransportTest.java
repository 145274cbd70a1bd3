package io.imagesteward.samples.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.Transport;
import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.call.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the simulation proves below the wire is worth something only if the wire makes no difference. */
class TransportTest {

    private record Result(List<CallLog.Entry> calls, List<String> world) {}

    @ParameterizedTest(name = "when {0}")
    @MethodSource("scenarios")
    void typedCallsMakeTheSameCallsAndTheSameWorldAsBytes(Consumer<Faults> faults) {
        var bytes = distribute(Transport.WIRE, faults);
        var typed = distribute(Transport.TYPED, faults);

        assertThat(typed.calls()).isNotEmpty().isEqualTo(bytes.calls());
        assertThat(typed.world()).isEqualTo(bytes.world());
    }

    static Stream<Named<Consumer<Faults>>> scenarios() {
        return Stream.of(
                Named.of("all goes well", faults -> {}),
                Named.of("replies are lost", faults -> {
                    faults.loseReply("CopyImage").times(2);
                    faults.loseReply("StartExecution").times(1);
                    faults.loseReply("PutParameter").times(1);
                }),
                Named.of("a Region is down", faults -> faults.regionDown("ap-southeast-2")),
                Named.of(
                        "permissions are missing",
                        faults -> faults.deny("ModifyImageAttribute").in("eu-west-1")));
    }

    private static Result distribute(Transport transport, Consumer<Faults> faults) {
        try (var sandbox = new Sandbox(Company.MORNING, transport)) {
            var company = Company.found(sandbox, Path.of(".."));
            var first = company.goldenImage("golden-linux-2026.01");
            var second = company.goldenImage("golden-linux-2026.02");
            faults.accept(sandbox.faults());
            sandbox.send(company.available(first));
            sandbox.time().after(Duration.ofHours(1), () -> sandbox.send(company.available(second)));
            sandbox.settle();
            return new Result(sandbox.calls().entries(), world(sandbox, first, second));
        }
    }

    private static List<String> world(Sandbox sandbox, String... images) {
        var truth = new Truth(sandbox, Duration.ZERO);
        var seen = new ArrayList<String>();
        for (var region : Company.REGIONS) {
            seen.add(region + " publishes " + truth.published(region, "/images/golden-linux/latest"));
            for (var source : images) {
                truth.image(region, source).ifPresent(image -> seen.add(image.toString()));
                for (var copy : truth.copies(region, source)) {
                    seen.add(copy + " shared with " + truth.sharedWith(region, copy.imageId()));
                }
            }
        }
        return seen;
    }
}
