package io.imagesteward.core.given;

import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Ami;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.inventory.Custodian;
import io.imagesteward.core.inventory.Encryption;
import io.imagesteward.core.inventory.Life;
import io.imagesteward.core.inventory.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An AMI as it was seen: available, an hour old, shared with nobody, until a test says otherwise. */
public final class AmiBuilder {

    private final int number;
    private String name;
    private RegionId region = Names.VIRGINIA;
    private AmiState state = AmiState.AVAILABLE;
    private String stateReason = "";
    private Instant created = Names.NOW.minus(Duration.ofHours(1));
    private final Map<String, String> tags = new HashMap<>();
    private final Set<Principal> launchPermissions = new HashSet<>();
    private Optional<String> copiedFrom = Optional.empty();
    private Optional<Instant> deprecated = Optional.empty();
    private Optional<Instant> launched = Optional.empty();
    private Optional<String> protection = Optional.empty();
    private Optional<Custodian> custodian = Optional.empty();
    private final List<Snapshot> snapshots = new ArrayList<>();

    private AmiBuilder(int number) {
        this.number = number;
        this.name = "golden-linux-" + number;
    }

    /** The image with this number, which also numbers its snapshots: 1 has snapshots 11, 12 and so on. */
    public static AmiBuilder ami(int number) {
        return new AmiBuilder(number);
    }

    public AmiBuilder named(String other) {
        this.name = other;
        return this;
    }

    public AmiBuilder in(RegionId where) {
        this.region = where;
        return this;
    }

    public AmiBuilder in(AmiState observed) {
        this.state = observed;
        return this;
    }

    public AmiBuilder failedBecause(String reason) {
        this.state = AmiState.FAILED;
        this.stateReason = reason;
        return this;
    }

    public AmiBuilder aged(Duration age) {
        this.created = Names.NOW.minus(age);
        return this;
    }

    public AmiBuilder tagged(String key, String value) {
        tags.put(key, value);
        return this;
    }

    public AmiBuilder held(String why) {
        return tagged(StewardTags.HOLD, why);
    }

    public AmiBuilder retiring() {
        return tagged(StewardTags.LIFECYCLE, StewardTags.RETIRING);
    }

    /** One of our copies, which says so by its tag. */
    public AmiBuilder copyOf(int source, RegionId where) {
        return tagged(StewardTags.SOURCE, StewardTags.source(Names.image(source, where)));
    }

    /** Copied by somebody else, which only EC2 tells. */
    public AmiBuilder takenFrom(int other) {
        this.copiedFrom = Optional.of(Names.amiId(other).value());
        return this;
    }

    public AmiBuilder launched(Duration ago) {
        this.launched = Optional.of(Names.NOW.minus(ago));
        return this;
    }

    public AmiBuilder deprecatedFrom(Instant when) {
        this.deprecated = Optional.of(when);
        return this;
    }

    public AmiBuilder protectedBy(String word) {
        this.protection = Optional.of(word);
        return this;
    }

    public AmiBuilder keptBy(Custodian service) {
        this.custodian = Optional.of(service);
        return this;
    }

    public AmiBuilder sharedWith(Principal... principals) {
        launchPermissions.addAll(List.of(principals));
        return this;
    }

    /** A volume of plain data, and who may copy it. */
    public AmiBuilder volume(Principal... volumePermissions) {
        return volume(new Encryption.None(), volumePermissions);
    }

    public AmiBuilder volume(Encryption encryption, Principal... volumePermissions) {
        snapshots.add(new Snapshot(
                Names.snapshot(number * 10 + snapshots.size() + 1, region), encryption, Set.of(volumePermissions)));
        return this;
    }

    public Ami seen() {
        return new Ami(
                Names.image(number, region),
                name,
                state,
                stateReason,
                created,
                tags,
                copiedFrom,
                launchPermissions,
                snapshots,
                new Life(deprecated, launched, protection, custodian));
    }
}
