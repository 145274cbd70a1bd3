package io.imagesteward.sandbox.aws.workspaces;

import io.imagesteward.sandbox.call.CallLog;
import io.imagesteward.sandbox.call.CallPath;
import io.imagesteward.sandbox.call.Gate;
import io.imagesteward.sandbox.wire.Clients;
import io.imagesteward.sandbox.wire.Endpoint;
import io.imagesteward.sandbox.wire.IssuedKeys;
import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspaceImagesRequest;
import software.amazon.awssdk.services.workspaces.model.ImageType;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;

/** A world with an endpoint, and WorkSpaces as the SDK's own client asks it over HTTP. */
final class DesktopWorld implements AutoCloseable {

    static final Duration COPIED = Duration.ofMinutes(31);

    final TestWorld test = new TestWorld();
    final Clients clients;
    private final IssuedKeys keys = new IssuedKeys();
    private final Endpoint endpoint;

    DesktopWorld() {
        this(test -> List.of());
    }

    /** A world whose calls pass these gates. */
    DesktopWorld(Function<TestWorld, List<Gate>> gates) {
        var calls = new CallPath(test.world::backend, gates.apply(test), test.time, new CallLog());
        endpoint = new Endpoint(calls, keys);
        clients = new Clients(endpoint.uri());
    }

    WorkSpacesClient client(String account, String region) {
        return clients.client(WorkSpacesClient.builder(), account, region);
    }

    /** WorkSpaces as a role of an account asks it. */
    WorkSpacesClient as(String role, String account, String region) {
        return clients.client(WorkSpacesClient.builder(), keys.issue(account, role), region);
    }

    WorkSpacesPlace place(String account, String region) {
        return test.world.account(account).region(region).workspaces();
    }

    void set(WorkSpacesSettings settings) {
        test.world.workSpacesSettings(settings);
    }

    void set(Unknowns unknowns) {
        set(WorkSpacesSettings.defaults().with(unknowns));
    }

    /** What an account sees of images, page by page: this version of the SDK has no paginator for them. */
    List<WorkspaceImage> images(String account, String region, ImageType type) {
        var all = new ArrayList<WorkspaceImage>();
        String token = null;
        do {
            var request =
                    DescribeWorkspaceImagesRequest.builder().imageType(type).nextToken(token);
            var page = client(account, region).describeWorkspaceImages(request.build());
            all.addAll(page.images());
            token = page.nextToken();
        } while (token != null);
        return all;
    }

    /** An own image that is there. */
    WorkspaceImage image(String account, String region, String id) {
        return client(account, region)
                .describeWorkspaceImages(r -> r.imageIds(id))
                .images()
                .getFirst();
    }

    @Override
    public void close() {
        clients.close();
        endpoint.close();
    }
}
