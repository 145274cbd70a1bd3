package io.imagesteward.sandbox.aws.workspaces;

import io.imagesteward.sandbox.aws.workspaces.DesktopRegion.Desktop;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.workspaces.model.CreateWorkspacesRequest;
import software.amazon.awssdk.services.workspaces.model.CreateWorkspacesResponse;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspacesRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspacesResponse;
import software.amazon.awssdk.services.workspaces.model.FailedCreateWorkspaceRequest;
import software.amazon.awssdk.services.workspaces.model.Workspace;
import software.amazon.awssdk.services.workspaces.model.WorkspaceRequest;
import software.amazon.awssdk.services.workspaces.model.WorkspaceState;

/**
 * WorkSpaces themselves, as far as images are made of them and bundles are kept by them. Each of a request succeeds or fails
 * by itself, and the call succeeds either way.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_CreateWorkspaces.html">CreateWorkspaces</a>
 */
record Desktops(DesktopScope scope) {

    private record Refusal(String code, String message) {}

    CreateWorkspacesResponse create(CreateWorkspacesRequest request) {
        var pending = new ArrayList<Workspace>();
        var failed = new ArrayList<FailedCreateWorkspaceRequest>();
        for (var wanted : request.workspaces()) {
            refusal(wanted)
                    .ifPresentOrElse(
                            refusal -> failed.add(FailedCreateWorkspaceRequest.builder()
                                    .workspaceRequest(wanted)
                                    .errorCode(refusal.code())
                                    .errorMessage(refusal.message())
                                    .build()),
                            () -> pending.add(begin(wanted)));
        }
        return CreateWorkspacesResponse.builder()
                .pendingRequests(pending)
                .failedRequests(failed)
                .build();
    }

    DescribeWorkspacesResponse describe(DescribeWorkspacesRequest request) {
        boolean filtered = Stream.of(request.bundleId(), request.directoryId(), request.userName())
                .anyMatch(filter -> filter != null);
        if (!request.workspaceIds().isEmpty() && filtered) {
            throw WorkSpacesErrors.invalid("WorkspaceIds cannot be combined with other filters.");
        }
        var found = scope.here()
                .desktops()
                .allSeen()
                .filter(desktop -> desktop.account().equals(scope.account()))
                .map(Desktop::details)
                .filter(desktop -> request.workspaceIds().isEmpty()
                        || request.workspaceIds().contains(desktop.workspaceId()))
                .filter(desktop -> is(request.bundleId(), desktop.bundleId()))
                .filter(desktop -> is(request.directoryId(), desktop.directoryId()))
                .filter(desktop -> is(request.userName(), desktop.userName()))
                .toList();
        var page = DesktopScope.page(found, Workspace::workspaceId, request.limit(), request.nextToken());
        return DescribeWorkspacesResponse.builder()
                .workspaces(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private Optional<Refusal> refusal(WorkspaceRequest wanted) {
        if (!hasBundle(wanted.bundleId())) {
            return Optional.of(new Refusal(
                    "ResourceNotFound.Bundle", "The bundle %s cannot be found.".formatted(wanted.bundleId())));
        }
        boolean exists = scope.here()
                .desktops()
                .allLatest()
                .filter(desktop -> desktop.account().equals(scope.account()))
                .map(Desktop::details)
                .anyMatch(desktop -> wanted.directoryId().equals(desktop.directoryId())
                        && wanted.userName().equals(desktop.userName()));
        return exists
                ? Optional.of(
                        new Refusal("ResourceExists.WorkSpace", "A WorkSpace already exists for the specified user."))
                : Optional.empty();
    }

    private boolean hasBundle(String id) {
        return AmazonBundles.find(id).isPresent()
                || scope.here()
                        .bundles()
                        .latest(id)
                        .filter(bundle -> bundle.owner().equals(scope.account()))
                        .isPresent();
    }

    private Workspace begin(WorkspaceRequest wanted) {
        String id = scope.surroundings().ids().nextShort("ws-");
        var desktop = Workspace.builder()
                .workspaceId(id)
                .directoryId(wanted.directoryId())
                .userName(wanted.userName())
                .bundleId(wanted.bundleId())
                .volumeEncryptionKey(wanted.volumeEncryptionKey())
                .rootVolumeEncryptionEnabled(wanted.rootVolumeEncryptionEnabled())
                .userVolumeEncryptionEnabled(wanted.userVolumeEncryptionEnabled())
                .state(WorkspaceState.PENDING)
                .build();
        write(desktop);
        new DesktopTagging(scope).tagAtBirth(id, DesktopTagRules.checked(wanted.tags()));
        scope.surroundings()
                .after(
                        scope.settings().pace().desktop(),
                        () -> write(desktop.copy(details -> details.state(WorkspaceState.AVAILABLE))));
        return desktop;
    }

    private void write(Workspace desktop) {
        scope.here().desktops().write(desktop.workspaceId(), new Desktop(scope.account(), desktop));
    }

    private static boolean is(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.equals(found);
    }
}
