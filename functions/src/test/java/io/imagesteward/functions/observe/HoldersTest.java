package io.imagesteward.functions.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Recipients;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.policy.PolicyBook;
import io.imagesteward.core.policy.PolicyReader;
import io.imagesteward.core.policy.Reading;
import io.imagesteward.core.policy.VersionedPolicy;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom a policy and a record name, each with both images of a family. */
class HoldersTest {

    private static final AccountId HUB = new AccountId("999999999999");
    private static final AccountId PAYMENTS = new AccountId("111122223333");
    private static final AccountId DATA = new AccountId("222233334444");
    private static final AccountId WEB = new AccountId("444455556666");
    private static final String UNIT = "arn:aws:organizations::999999999999:ou/o-exampleorgid/ou-ab12-workloads";
    private static final RegionId VIRGINIA = new RegionId("us-east-1");
    private static final RegionId IRELAND = new RegionId("eu-west-1");
    private static final ImageRef SOURCE = new ImageRef(HUB, VIRGINIA, new AmiId("ami-00000000000000001"));
    private static final ImageRef COPY = new ImageRef(HUB, IRELAND, new AmiId("ami-00000000000000002"));
    private static final List<ImageRef> FAMILY = List.of(SOURCE, COPY);

    @Test
    void whoIsNamedByThePolicyIsAskedAndNotWhoeverIsInAUnit() {
        var holders = new Holders(HoldersTest::policies, source -> Optional.empty(), HUB);

        assertThat(holders.of(FAMILY, "golden-linux")).isEqualTo(Recipients.each(Set.of(PAYMENTS, DATA), FAMILY));
    }

    @Test
    void whoHadAnImageByTheRecordIsAskedThoughNoPolicyNamesThemAnyMore() {
        var record = new RetirementRecord(
                "retire-1",
                SOURCE,
                "gone",
                "aaaaaaaaaaaa",
                Instant.EPOCH,
                List.of(had(SOURCE, PAYMENTS), had(COPY, WEB, HUB)));
        var holders = new Holders(
                HoldersTest::policies,
                source -> Optional.of(record).filter(r -> r.source().equals(source)),
                HUB);

        assertThat(holders.of(FAMILY, "gone")).isEqualTo(Recipients.each(Set.of(PAYMENTS, WEB), FAMILY));
        assertThat(holders.of(FAMILY, "golden-linux").images()).containsOnlyKeys(PAYMENTS, DATA, WEB);
    }

    private static RetirementRecord.Member had(ImageRef image, AccountId... accounts) {
        var permissions = new HashSet<Principal>(Set.of(new Principal.OrganizationalUnit(UNIT)));
        List.of(accounts).forEach(account -> permissions.add(new Principal.Account(account)));
        return new RetirementRecord.AmiMember(image, "old", AmiState.AVAILABLE, Map.of(), permissions, List.of());
    }

    private static PolicyBook policies() {
        Map<String, Object> document = Map.of(
                "policy",
                "golden-linux",
                "kind",
                "ami",
                "select",
                Map.of("name", "golden-linux-*"),
                "share",
                Map.of("accounts", List.of(PAYMENTS.value(), DATA.value()), "organizationalUnits", List.of(UNIT)));
        return switch (PolicyReader.read(document, Set.of(VIRGINIA, IRELAND))) {
            case Reading.Accepted(var policy) -> new PolicyBook(List.of(new VersionedPolicy(policy, "aaaaaaaaaaaa")));
            case Reading.Rejected(var violations) -> throw new AssertionError(violations);
        };
    }
}
