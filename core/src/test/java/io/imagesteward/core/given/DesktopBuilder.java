package io.imagesteward.core.given;

import io.imagesteward.core.image.CopyName;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.Gap;
import io.imagesteward.core.inventory.Image;
import io.imagesteward.core.inventory.ImageFamily;
import io.imagesteward.core.inventory.RetirementRecord;
import io.imagesteward.core.inventory.Stock;
import io.imagesteward.core.inventory.Tenancy;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.inventory.WorkspaceImageState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An image of WorkSpaces in the hub, available in Virginia, shared with nobody and 100 days old, until a test says more. */
public final class DesktopBuilder {

    private final int number;
    private final Map<String, String> tags = new HashMap<>();
    private String name;
    private RegionId region = Names.VIRGINIA;
    private WorkspaceImageState state = WorkspaceImageState.AVAILABLE;
    private Optional<Instant> created = Optional.of(Names.NOW.minus(Duration.ofDays(100)));
    private Set<Principal.Account> sharedWith = Set.of();
    private Tenancy tenancy = Tenancy.DEFAULT;

    private DesktopBuilder(int number) {
        this.number = number;
        this.name = "golden-windows-" + number;
    }

    public static DesktopBuilder desktop(int number) {
        return new DesktopBuilder(number);
    }

    public static ImageRef ref(int number, RegionId region) {
        return WorkspaceFamily.image(number, new Place(Names.HUB, region));
    }

    public DesktopBuilder copyOf(int source, RegionId there) {
        var origin = ref(source, Names.VIRGINIA);
        name = CopyName.of("golden-windows-" + source, origin.id());
        region = there;
        return tagged(StewardTags.SOURCE, StewardTags.source(origin));
    }

    public DesktopBuilder named(String other) {
        this.name = other;
        return this;
    }

    public DesktopBuilder in(RegionId there) {
        this.region = there;
        return this;
    }

    public DesktopBuilder in(WorkspaceImageState other) {
        this.state = other;
        return this;
    }

    public DesktopBuilder daysOld(int days) {
        this.created = Optional.of(Names.NOW.minus(Duration.ofDays(days)));
        return this;
    }

    public DesktopBuilder ofUnknownAge() {
        this.created = Optional.empty();
        return this;
    }

    public DesktopBuilder sharedWith(Principal.Account... accounts) {
        this.sharedWith = Set.of(accounts);
        return this;
    }

    public DesktopBuilder bringingItsLicense() {
        this.tenancy = Tenancy.DEDICATED;
        return this;
    }

    public DesktopBuilder retiring() {
        return tagged(StewardTags.LIFECYCLE, StewardTags.RETIRING);
    }

    public DesktopBuilder tagged(String key, String value) {
        tags.put(key, value);
        return this;
    }

    public WorkspaceImage seen() {
        return new WorkspaceImage(
                ref(number, region), name, "", state, "", created, tenancy, Optional.of(Names.HUB), tags, sharedWith);
    }

    public static Stock stock(DesktopBuilder... images) {
        return new Stock(seen(images), Map.of(), List.of(), Completeness.full());
    }

    /** The same where one Region told nothing. */
    public static Stock stockWithout(RegionId region, DesktopBuilder... images) {
        var gap = new Gap(Names.HUB, region, "503");
        return new Stock(seen(images), Map.of(), List.of(), new Completeness(List.of(gap)));
    }

    /** What a retirement would write down about the family of the first image. */
    public static RetirementRecord recorded(String execution, DesktopBuilder... images) {
        var seen = seen(images);
        return RetirementRecord.of(execution, "golden-windows", "1", ImageFamily.of(seen.getFirst(), seen), Names.NOW);
    }

    private static List<Image> seen(DesktopBuilder... images) {
        return Stream.of(images).<Image>map(image -> image.seen()).toList();
    }
}
