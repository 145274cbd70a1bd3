package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.aws.Organization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.ImageType;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;

/** WorkSpaces images as they are, of the hub and of spokes, asked behind the back of gates, faults and staleness. */
record DesktopTruth(Truth truth) {

    static final Where HOME = new Where(Company.HUB, Company.HOME);

    /** Somebody's console. */
    WorkSpacesClient at(Where where) {
        return (WorkSpacesClient) truth.sandbox().backend("workspaces", where.account(), where.region());
    }

    Organization organization() {
        return truth.sandbox().world().organization();
    }

    Optional<WorkspaceImage> image(Where where, String id) {
        return owned(where).stream().filter(image -> image.imageId().equals(id)).findFirst();
    }

    /** What an account owns in a Region, to the last page. */
    List<WorkspaceImage> owned(Where where) {
        return truth.latest(() -> {
            var images = new ArrayList<WorkspaceImage>();
            @Nullable String token = null;
            do {
                var from = token;
                var page = at(where)
                        .describeWorkspaceImages(
                                r -> r.imageType(ImageType.OWNED).nextToken(from));
                images.addAll(page.images());
                token = page.nextToken();
            } while (token != null);
            return images;
        });
    }

    Map<String, String> tags(Where where, String id) {
        var tags = new TreeMap<String, String>();
        truth.latest(() -> at(where).describeTags(r -> r.resourceId(id)))
                .tagList()
                .forEach(tag -> tags.put(tag.key(), tag.value()));
        return tags;
    }

    /** Who may copy an image of the hub. */
    SortedSet<String> sharedWith(String region, String id) {
        return truth.sandbox()
                .world()
                .account(Company.HUB)
                .region(region)
                .workspaces()
                .recipientsOf(id);
    }

    /** What bears the name that the copy of a source has, if anything does. */
    Optional<WorkspaceImage> named(Where where, WorkspaceImage source) {
        return owned(where).stream()
                .filter(image -> image.name().equals(copyName(source)))
                .findFirst();
    }

    /** The copy of a source: what bears its name, and says in a tag what it is made from. */
    Optional<WorkspaceImage> copy(Where where, WorkspaceImage source) {
        return named(where, source).filter(image -> isCopy(where, image, source));
    }

    boolean isCopy(Where where, WorkspaceImage image, WorkspaceImage source) {
        return mark(source).equals(tags(where, image.imageId()).get(Desks.SOURCE));
    }

    static String copyName(WorkspaceImage source) {
        return source.name() + "." + source.imageId();
    }

    static String mark(WorkspaceImage source) {
        return "%s/%s/%s".formatted(Company.HUB, Company.HOME, source.imageId());
    }

    static boolean isAvailable(WorkspaceImage image) {
        return image.stateAsString().equals("AVAILABLE");
    }

    static boolean bringsLicense(WorkspaceImage image) {
        return "DEDICATED".equals(image.requiredTenancyAsString());
    }

    Optional<String> published(Where where, String parameter) {
        return truth.sandbox()
                .world()
                .account(where.account())
                .region(where.region())
                .parameters()
                .value(parameter);
    }
}
