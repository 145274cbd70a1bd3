package io.imagesteward.samples;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A person is asked and says no, says nothing, or says yes to what is not as it was any longer. */
class RetireAnswerTest extends PutBackRehearsal {

    @Test
    void thePolicyIsTakenBackWhileThePersonThinks() {
        retire(id);
        untilDisabled();
        graceOver();
        changePolicies(policies -> policies.remove("golden-linux"));
        approve(id);
        waitFor(Duration.ofDays(1));

        assertPutBack("policy golden-linux is not deployed any more");
    }

    @Test
    void aPersonRefuses() {
        retire(id);
        untilDisabled();
        graceOver();
        refuse(id, "payments rebuilds on it until June");
        waitFor(Duration.ofDays(1));

        assertPutBack("payments rebuilds on it until June", "bob@example.com");
    }

    @Test
    void nobodyAnswersWithinAWeek() {
        retire(id);
        untilDisabled();
        graceOver();
        waitFor(Duration.ofDays(8));

        assertPutBack("nobody approved within 7 days");
    }

    @Test
    void somebodySharesItWhileThePersonThinks() {
        retire(id);
        untilDisabled();
        graceOver();
        ec2(HUB, HOME).enableImage(r -> r.imageId(id));
        share(HOME, id, WEB);
        approve(id);
        waitFor(Duration.ofDays(1));

        assertPutBack("shared with");
    }
}
