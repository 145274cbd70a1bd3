package io.imagesteward.sandbox.world;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** A world of a hub and three spokes for tests, and the typed clients to call it with. */
public final class TestWorld {

    public static final String HUB = "999999999999";
    public static final String SPOKE = "111122223333";
    public static final String OTHER_SPOKE = "222233334444";
    public static final String OUTSIDER = "444455556666";
    public static final String VIRGINIA = "us-east-1";
    public static final String IRELAND = "eu-west-1";

    public final ManualTime time = new ManualTime();
    public final World world = new World(time, time::at, (account, role) -> "ASIA" + account);

    public TestWorld() {
        world.account(SPOKE);
        world.account(OTHER_SPOKE);
        world.outsider(OUTSIDER);
    }

    public Site hub() {
        return world.account(HUB).region(VIRGINIA);
    }

    public Site spoke() {
        return world.account(SPOKE).region(VIRGINIA);
    }

    /** EC2 in the hub's Region, as the hub calls it. */
    public Ec2Client ec2() {
        return ec2(HUB, VIRGINIA);
    }

    public Ec2Client ec2(String account, String region) {
        return client(Ec2Client.class, "ec2", account, region);
    }

    public <T> T client(Class<T> type, String service, String account, String region) {
        return type.cast(world.backend(service, account, region));
    }

    public void pass(Duration duration) {
        time.pass(duration);
    }

    /** The error code of a refused call. */
    public static String refusal(ThrowingCallable call) {
        return error(call).awsErrorDetails().errorCode();
    }

    public static AwsServiceException error(ThrowingCallable call) {
        return Objects.requireNonNull(
                catchThrowableOfType(AwsServiceException.class, call), "the call was expected to be refused");
    }
}
