package io.imagesteward.functions.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.OrganizationId;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.SnapshotId;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.KeyReach;
import io.imagesteward.core.inventory.KeyUse;
import io.imagesteward.core.inventory.Life;
import io.imagesteward.core.inventory.Snapshot;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.sweep.AuditNote;
import io.imagesteward.core.sweep.AuditPage;
import io.imagesteward.core.sweep.Cursor;
import io.imagesteward.core.sweep.Scope;
import io.imagesteward.core.sweep.Sighting;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one task of a sweep writes down, a later one reads: under whatever key a snapshot is. */
class SweepNotesTest {

    private static final AccountId HUB = new AccountId("999999999999");
    private static final RegionId HOME = new RegionId("us-east-1");

    @ParameterizedTest
    @MethodSource("encryptions")
    void whatWasSeenIsReadBackAsItWasWrittenDown(Encryption encryption) {
        var scope = new Scope(new Place(HUB, HOME), ImageKind.AMI);
        var at = Cursor.at(scope, Optional.empty());
        var note = new AuditNote(List.of(
                AuditPage.read(at, List.of(new Sighting.OfAmi(under(encryption))), false),
                AuditPage.broken(at.next(Optional.of("token")), "denied"),
                AuditPage.notEnabled(at)));

        var written = new ByteArrayInputStream(Json.write(note).getBytes(StandardCharsets.UTF_8));

        assertThat(Json.read(written, AuditNote.class)).isEqualTo(note);
    }

    static Stream<Encryption> encryptions() {
        var reach = new KeyReach(
                Set.of(new AccountId("111122223333")), Set.of(new OrganizationId("o-exampleorgid")), false);
        return Stream.of(
                new Encryption.None(),
                new Encryption.AwsManaged("arn:key/1"),
                new Encryption.Unknown("arn:key/2", "denied"),
                new Encryption.CustomerManaged("arn:key/3"),
                new Encryption.CustomerManaged("arn:key/4", new KeyUse.Unread("denied")),
                new Encryption.CustomerManaged(
                        "arn:key/5", new KeyUse.Known(HUB, reach, Set.of(new AccountId("222233334444")))));
    }

    private static Ami under(Encryption encryption) {
        var snapshot = new Snapshot(
                new SnapshotRef(HUB, HOME, new SnapshotId("snap-0a1b2c3d")),
                encryption,
                Set.of(new Principal.Account(new AccountId("111122223333"))));
        return new Ami(
                new ImageRef(HUB, HOME, new AmiId("ami-00000000000000001")),
                "golden-linux-1",
                AmiState.AVAILABLE,
                "",
                Instant.parse("2026-01-05T09:00:00Z"),
                Map.of("Product", "golden-linux"),
                Optional.empty(),
                Set.of(new Principal.Everyone()),
                List.of(snapshot),
                Life.PLAIN);
    }
}
