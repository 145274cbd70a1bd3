package io.imagesteward.samples;

import io.imagesteward.sandbox.aws.workspaces.DesktopImageSeed;
import io.imagesteward.sandbox.aws.workspaces.WorkSpacesPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.ImagePermission;
import software.amazon.awssdk.services.workspaces.model.ImageType;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;

/** What scenarios of WorkSpaces images say besides. */
abstract class WorkspacesRehearsal extends RetireRequests {

    WorkSpacesPlace desktops(String account, String region) {
        return sandbox.world().account(account).region(region).workspaces();
    }

    WorkSpacesClient workspaces(String account, String region) {
        return sandbox.clients().client(WorkSpacesClient.builder(), account, region);
    }

    /** An available image of the hub; answers its id. */
    String desktop(String name) {
        return desktops(HUB, HOME).image(DesktopImageSeed.named(name));
    }

    /** What an account owns there under the names of copies of an image. */
    List<WorkspaceImage> desktopCopies(String account, String region, String sourceId) {
        var copies = new ArrayList<WorkspaceImage>();
        String token = null;
        do {
            var from = token;
            var page = workspaces(account, region)
                    .describeWorkspaceImages(r -> r.imageType(ImageType.OWNED).nextToken(from));
            page.images().stream()
                    .filter(image -> image.name().endsWith("." + sourceId))
                    .forEach(copies::add);
            token = page.nextToken();
        } while (token != null);
        return copies;
    }

    String desktopCopy(String account, String region, String sourceId) {
        var copies = desktopCopies(account, region, sourceId);
        if (copies.size() != 1) {
            throw new AssertionError(
                    "expected one copy of %s for %s in %s, found %s".formatted(sourceId, account, region, copies));
        }
        return copies.getFirst().imageId();
    }

    /** Everybody an image of the hub is shared with, to the last page. */
    Set<String> desktopSharedWith(String region, String imageId) {
        var accounts = new TreeSet<String>();
        String token = null;
        do {
            var from = token;
            var page = workspaces(HUB, region)
                    .describeWorkspaceImagePermissions(r -> r.imageId(imageId).nextToken(from));
            page.imagePermissions().stream()
                    .map(ImagePermission::sharedAccountId)
                    .forEach(accounts::add);
            token = page.nextToken();
        } while (token != null);
        return accounts;
    }

    Map<String, String> desktopTags(String account, String region, String imageId) {
        var tags = new TreeMap<String, String>();
        workspaces(account, region)
                .describeTags(r -> r.resourceId(imageId))
                .tagList()
                .forEach(tag -> tags.put(tag.key(), tag.value()));
        return tags;
    }

    String desktopPublished(String account, String region) {
        return sandbox.world()
                .account(account)
                .region(region)
                .parameters()
                .value("/images/golden-desktop/latest")
                .orElse("nothing");
    }
}
