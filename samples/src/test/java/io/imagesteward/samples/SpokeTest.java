package io.imagesteward.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.sandbox.Transport;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Which functions of the hub get into spokes. */
class SpokeTest extends Visits {

    SpokeTest(Transport transport) {
        super(transport);
    }

    @Test
    void theHubItselfIsNoSpokeAndIsReachableFromOne() {
        var observe = function("Observe");

        assertThat(observe.in(HUB)).isSameAs(observe);
        assertThat(observe.in(PAYMENTS).in(HUB)).isSameAs(observe);
        images(observe.in(WEB).in(PAYMENTS));
        assertThat(sandbox.calls().entries()).last().extracting(Visits::role).isEqualTo(OBSERVE_IN_PAYMENTS);
    }

    @Test
    void anAccountIsAskedOnceForItsRoleUntilTheKeysWouldRunOut() {
        var observe = function("Observe");
        images(observe.in(PAYMENTS));
        images(observe.in(PAYMENTS));
        assertThat(timesAsked()).isEqualTo(1);

        sandbox.time().runUntil(Company.MORNING.plus(Duration.ofMinutes(50)));
        images(observe.in(PAYMENTS));
        assertThat(timesAsked()).isEqualTo(2);
    }

    @Test
    void aSpokeWithoutTheRoleIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> function("Observe").in(DATA))
                .isInstanceOf(AccessDenied.class)
                .hasMessageContaining("account 222233334444 does not let this function in")
                .hasMessageContaining("role/image-steward-observe")
                .hasMessageContaining("Deploy the stack ImageStewardSpoke there");
    }

    @Test
    void aFunctionThatWorksInTheHubAloneDoesNotTry() {
        assertThatThrownBy(() -> function("Retire").in(PAYMENTS))
                .isInstanceOf(AccessDenied.class)
                .hasMessageContaining("this function works in the hub alone");
        assertThat(timesAsked()).isZero();
    }

    @Test
    void noFunctionTakesOnTheRoleOfAnother() {
        for (var other : new String[] {"Share", "Copy", "Retire"}) {
            notLetIn(function(other), OBSERVE_IN_PAYMENTS, "image-steward-example");
        }
        notLetIn(function("Observe"), "arn:aws:iam::111122223333:role/image-steward-copy", "image-steward-example");
    }

    @Test
    void aWrongExternalIdIsDenied() {
        var observe = function("Observe");

        notLetIn(observe, OBSERVE_IN_PAYMENTS, "image-steward-exemple");
        observe.sts(HOME)
                .assumeRole(r ->
                        r.roleArn(OBSERVE_IN_PAYMENTS).roleSessionName("right").externalId("image-steward-example"));
    }

    @Test
    void aHubThatHasLeftTheOrganizationIsDenied() {
        function("Observe").in(PAYMENTS);
        sandbox.world().organization().leave(Company.HUB);

        assertThatThrownBy(() -> function("Observe").in(PAYMENTS)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void aSpokeThatHasLeftTheOrganizationIsNotEntered() {
        function("Observe").in(PAYMENTS);
        sandbox.world().organization().leave(PAYMENTS.value());

        assertThatThrownBy(() -> function("Observe").in(PAYMENTS)).isInstanceOf(AccessDenied.class);
    }

    private static void notLetIn(AwsClients function, String role, String externalId) {
        assertThatThrownBy(() -> function.sts(HOME)
                        .assumeRole(r -> r.roleArn(role).roleSessionName("try").externalId(externalId)))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        denied ->
                                assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDenied"));
    }

    private long timesAsked() {
        return sandbox.calls().entries().stream()
                .filter(call -> call.operation().equals("AssumeRole"))
                .count();
    }
}
