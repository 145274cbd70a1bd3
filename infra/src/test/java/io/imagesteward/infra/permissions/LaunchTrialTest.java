package io.imagesteward.infra.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.infra.declaration.Members;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LaunchTrialTest {

    private static final Reach REACH = new Reach(new RegionId("us-east-1"), List.of(), false);

    @ParameterizedTest
    @EnumSource(MemberFunction.class)
    void unlessSomebodyAsksForItNobodyMayLaunch(MemberFunction function) {
        var access = new MemberAccess(members(false), function);

        assertThat(launching(access.memberStatements(REACH))).isEmpty();
        assertThat(access.variables()).containsOnlyKeys("MEMBER_ROLE", "EXTERNAL_ID");
    }

    @Test
    void askedForItObserveMayLaunchImagesOfTheHubAsSmallInstancesAndNobodyElseMay() {
        var observe = new MemberAccess(members(true), MemberFunction.OBSERVE);

        var grants = launching(observe.memberStatements(REACH));
        assertThat(grants).hasSize(3);
        assertThat(grants.getFirst().statement().toStatementJson())
                .asString()
                .contains("image/*", "ec2:Owner=999999999999");
        assertThat(grants.get(1).statement().toStatementJson())
                .asString()
                .contains("instance/*", "ec2:InstanceType=[t3.micro, t4g.micro]");
        assertThat(observe.variables()).containsEntry("VERIFY_LAUNCH", "true");
        for (var other : List.of(MemberFunction.COPY, MemberFunction.SHARE)) {
            var access = new MemberAccess(members(true), other);
            assertThat(launching(access.memberStatements(REACH))).isEmpty();
            assertThat(access.variables()).doesNotContainKey("VERIFY_LAUNCH");
        }
    }

    private static List<Grant> launching(List<Grant> grants) {
        return grants.stream()
                .filter(grant -> grant.statement().getActions().contains("ec2:RunInstances"))
                .toList();
    }

    private static Members members(boolean verifyLaunch) {
        return new Members(
                new AccountId("999999999999"),
                "o-exampleorgid",
                "steward-7",
                "image-steward",
                Optional.empty(),
                verifyLaunch);
    }
}
