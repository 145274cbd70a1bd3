package io.imagesteward.functions.aws.workspaces;

import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.step.StepResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.workspaces.model.OperationNotSupportedException;

/**
 * Gives and takes the right to copy an image, one account a call. Who has it already is read first: so a function that
 * was cut off in the middle goes on where it stopped, and nobody's right is taken who has none, which WorkSpaces may
 * refuse.
 *
 * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_UpdateWorkspaceImagePermission.html">
 *     UpdateWorkspaceImagePermission</a>
 */
public final class WorkspacePermissions {

    private static final int TOLD = 20;

    private final Desks desks;

    public WorkspacePermissions(Desks desks) {
        this.desks = desks;
    }

    public StepResult share(ImageRef image, Set<Principal.Account> accounts) {
        var desk = desks.at(image.place());
        var missing = new HashSet<>(accounts);
        missing.removeAll(new ImageReader(desk).permissions(image));
        update(desk, image, missing, true);
        return new StepResult.Changed("shared with %d accounts".formatted(missing.size()));
    }

    public StepResult unshare(ImageRef image, Set<Principal.Account> accounts) {
        var desk = desks.at(image.place());
        var there = new HashSet<>(accounts);
        there.retainAll(new ImageReader(desk).permissions(image));
        update(desk, image, there, false);
        return new StepResult.Changed("unshared from %d accounts".formatted(there.size()));
    }

    /** Takes it from everybody who has it, to the last page. */
    public void unshareFromAll(ImageRef image) {
        var desk = desks.at(image.place());
        update(desk, image, new ImageReader(desk).permissions(image), false);
    }

    /** An account that may bring no license, or may no longer, keeps nobody else from the image. */
    private static void update(Desk desk, ImageRef image, Set<Principal.Account> accounts, boolean allow) {
        var refused = new ArrayList<Rejected>();
        accounts.stream().sorted(Comparator.comparing(Principal::text)).forEach(account -> {
            try {
                update(desk, image, account, allow);
            } catch (Rejected refusal) {
                if (!(refusal.getCause() instanceof OperationNotSupportedException)) {
                    throw refusal;
                }
                refused.add(refusal);
            }
        });
        if (!refused.isEmpty()) {
            throw new Rejected(inWords(refused), refused.getFirst());
        }
    }

    /** What thousands are refused is told in part and counted. */
    private static String inWords(List<Rejected> refused) {
        var told = refused.stream().limit(TOLD).map(Rejected::getMessage).collect(Collectors.joining("; "));
        return refused.size() > TOLD ? "%s; and %d more accounts".formatted(told, refused.size() - TOLD) : told;
    }

    private static void update(Desk desk, ImageRef image, Principal.Account account, boolean allow) {
        desk.call(
                "UpdateWorkspaceImagePermission (%s) of %s for %s"
                        .formatted(allow ? "share" : "unshare", image.id().value(), account),
                client -> client.updateWorkspaceImagePermission(
                        r -> r.imageId(image.id().value())
                                .sharedAccountId(account.text())
                                .allowCopyImage(allow)));
    }
}
