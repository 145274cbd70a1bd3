package io.imagesteward.sandbox.aws.workspaces;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import software.amazon.awssdk.services.workspaces.model.OperatingSystemType;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageRequiredTenancy;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImageState;

/**
 * An image to begin with; what is not said is usual: available, Windows, default tenancy, shared with nobody.
 *
 * <p>{@snippet :
 * String image = hub.workspaces().image(DesktopImageSeed.named("golden-desktop-2026.01").sharedWith("111122223333"));
 * }
 */
public record DesktopImageSeed(WorkspaceImage details, SortedSet<String> recipients, Map<String, String> tags) {

    public DesktopImageSeed {
        recipients = Collections.unmodifiableSortedSet(new TreeSet<>(recipients));
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    public static DesktopImageSeed named(String name) {
        var details = WorkspaceImage.builder()
                .name(name)
                .state(WorkspaceImageState.AVAILABLE)
                .operatingSystem(system -> system.type(OperatingSystemType.WINDOWS))
                .requiredTenancy(WorkspaceImageRequiredTenancy.DEFAULT);
        return new DesktopImageSeed(details.build(), Collections.emptySortedSet(), Map.of());
    }

    /** Windows under the customer's own license. */
    public DesktopImageSeed withOwnLicense() {
        return with(details -> details.requiredTenancy(WorkspaceImageRequiredTenancy.DEDICATED));
    }

    public DesktopImageSeed sharedWith(String... accounts) {
        var all = new TreeSet<>(recipients);
        all.addAll(Set.of(accounts));
        return new DesktopImageSeed(details, all, tags);
    }

    public DesktopImageSeed tag(String key, String value) {
        var more = new LinkedHashMap<>(tags);
        more.put(key, value);
        return new DesktopImageSeed(details, recipients, more);
    }

    /** Anything else that DescribeWorkspaceImages shows, the id included. */
    public DesktopImageSeed with(Consumer<WorkspaceImage.Builder> change) {
        return new DesktopImageSeed(details.copy(change), recipients, tags);
    }
}
