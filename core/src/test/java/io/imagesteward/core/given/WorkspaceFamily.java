package io.imagesteward.core.given;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.CopyName;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.StewardTags;
import io.imagesteward.core.image.WorkspaceImageId;
import io.imagesteward.core.inventory.Audience;
import io.imagesteward.core.inventory.Completeness;
import io.imagesteward.core.inventory.Gap;
import io.imagesteward.core.inventory.Published;
import io.imagesteward.core.inventory.Tenancy;
import io.imagesteward.core.inventory.WorkspaceImage;
import io.imagesteward.core.inventory.WorkspaceImageState;
import io.imagesteward.core.inventory.WorkspaceInventory;
import io.imagesteward.core.plan.Plan;
import io.imagesteward.core.plan.WorkspacePlanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A family of WorkSpaces images as one look saw it: an available image called golden-windows, until a test says more. */
public final class WorkspaceFamily {

    public static final Place HOME = new Place(Names.HUB, Names.VIRGINIA);

    private final Map<String, String> tags = new HashMap<>();
    private final Map<Place, List<WorkspaceImage>> owned = new HashMap<>();
    private final Map<Place, Published> published = new HashMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Set<Principal.Account> sharedWith = new HashSet<>();
    private final Set<Principal.Account> accounts = new HashSet<>();
    private final Set<AccountId> organization = new HashSet<>();
    private final Set<Place> byol = new HashSet<>();
    private Optional<String> unread = Optional.empty();
    private Place home = HOME;
    private WorkspaceImageState state = WorkspaceImageState.AVAILABLE;
    private Tenancy tenancy = Tenancy.DEFAULT;

    public static WorkspaceFamily family() {
        return new WorkspaceFamily();
    }

    public static ImageRef image(int number, Place place) {
        return new ImageRef(place.account(), place.region(), new WorkspaceImageId("wsi-%09d".formatted(number)));
    }

    public static Place spoke(Principal.Account account, RegionId region) {
        return new Place(account.id(), region);
    }

    public WorkspaceFamily livingIn(RegionId region) {
        this.home = new Place(Names.HUB, region);
        return this;
    }

    public WorkspaceFamily in(WorkspaceImageState state) {
        this.state = state;
        return this;
    }

    public WorkspaceFamily bringingItsLicense() {
        this.tenancy = Tenancy.DEDICATED;
        return this;
    }

    public WorkspaceFamily ofTenancy(Tenancy tenancy) {
        this.tenancy = tenancy;
        return this;
    }

    public WorkspaceFamily tagged(String key, String value) {
        tags.put(key, value);
        return this;
    }

    public WorkspaceFamily sharedWith(Principal.Account... accounts) {
        sharedWith.addAll(List.of(accounts));
        return this;
    }

    public WorkspaceFamily meantFor(Principal.Account... accounts) {
        this.accounts.addAll(List.of(accounts));
        return this;
    }

    public WorkspaceFamily inTheOrganization(Principal.Account... accounts) {
        List.of(accounts).forEach(account -> organization.add(account.id()));
        return this;
    }

    public WorkspaceFamily allowedToBringLicenses(Place... places) {
        byol.addAll(List.of(places));
        return this;
    }

    public WorkspaceFamily organizationUnread(String why) {
        this.unread = Optional.of(why);
        return this;
    }

    public WorkspaceFamily unreachable(Place place, String why) {
        gaps.add(new Gap(place, why));
        return this;
    }

    /** The family's own copy there, shared with these. */
    public WorkspaceFamily copied(int number, Place place, WorkspaceImageState state, Principal.Account... sharedWith) {
        var source = Map.of(StewardTags.SOURCE, StewardTags.source(source().ref()));
        return there(number, place, copyName(), state, source, Set.of(sharedWith));
    }

    /** Some other image that lies there. */
    public WorkspaceFamily occupied(int number, Place place, String name) {
        return there(number, place, name, WorkspaceImageState.AVAILABLE, Map.of(), Set.of());
    }

    public WorkspaceFamily published(Place place, String value) {
        published.put(place, new Published(value, Optional.empty()));
        return this;
    }

    private WorkspaceFamily there(
            int number,
            Place place,
            String name,
            WorkspaceImageState state,
            Map<String, String> tags,
            Set<Principal.Account> sharedWith) {
        var image = new WorkspaceImage(
                image(number, place),
                name,
                "",
                state,
                "",
                Optional.empty(),
                tenancy,
                Optional.empty(),
                tags,
                sharedWith);
        owned.computeIfAbsent(place, p -> new ArrayList<>()).add(image);
        return this;
    }

    public WorkspaceImage source() {
        return new WorkspaceImage(
                image(1, home),
                "golden-windows",
                "Windows with everything",
                state,
                state == WorkspaceImageState.ERROR ? "PendingReboot: restart it first" : "",
                Optional.of(Names.NOW),
                tenancy,
                Optional.of(Names.HUB),
                tags,
                sharedWith);
    }

    public String copyName() {
        return CopyName.of("golden-windows", source().ref().id());
    }

    public WorkspaceInventory inventory() {
        return new WorkspaceInventory(
                Optional.of(source()),
                owned,
                new Audience(accounts, unread, organization, byol),
                published,
                new Completeness(gaps));
    }

    public Plan under(PolicyBuilder policy) {
        return WorkspacePlanner.plan(policy.ofWorkspaces().declared(), source().ref(), inventory(), Names.NOW);
    }
}
