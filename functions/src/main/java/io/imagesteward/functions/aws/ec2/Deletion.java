package io.imagesteward.functions.aws.ec2;

import io.imagesteward.core.failure.Gone;
import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.inventory.AmiState;
import io.imagesteward.core.step.RetirementResult;
import io.imagesteward.core.step.RetirementResult.Leaving;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.Failures;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ec2.model.DeleteSnapshotReturnCode;
import software.amazon.awssdk.services.ec2.model.SnapshotReturnCodes;

/**
 * The two calls that nothing but a Recycle Bin undoes. A call that answers "done" can have left snapshots behind, so
 * what became of each is handed on.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeregisterImage.html">DeregisterImage</a>
 */
public final class Deletion {

    /** Any of them may stand for deregistration protection; the documentation names none. */
    private static final Set<String> UNDOCUMENTED =
            Set.of("OperationNotPermitted", "UnsupportedOperation", "IncorrectState");

    /**
     * How long an image stays protected after its protection was taken off.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-deregistration-protection.html">Protect an
     *     AMI from deregistration</a>
     */
    private static final Duration COOLDOWN = Duration.ofHours(24);

    private final AwsClients clients;
    private final AccountId account;

    public Deletion(AwsClients clients, AccountId account) {
        this.clients = clients;
        this.account = account;
    }

    public RetirementResult deregister(ImageRef image, Instant now) {
        try {
            var answer = Failures.translating(
                    "DeregisterImage of " + image,
                    () -> clients.ec2(image.region())
                            .deregisterImage(r -> r.imageId(image.id().value()).deleteAssociatedSnapshots(true)));
            return new RetirementResult.Deregistered(answer.deleteSnapshotResults().stream()
                    .map(result -> leaving(image, result))
                    .toList());
        } catch (Gone already) {
            return new RetirementResult.Already(image + " is deregistered");
        } catch (Rejected refusal) {
            return judged(image, refusal, now);
        }
    }

    public RetirementResult delete(SnapshotRef snapshot) {
        try {
            Failures.translating(
                    "DeleteSnapshot of " + snapshot,
                    () -> clients.ec2(snapshot.region())
                            .deleteSnapshot(r -> r.snapshotId(snapshot.id().value())));
            return new RetirementResult.Done(snapshot + " is deleted");
        } catch (Gone already) {
            return new RetirementResult.Already(snapshot + " is gone");
        } catch (Rejected refusal) {
            return new RetirementResult.Refused(String.valueOf(refusal.getMessage()));
        }
    }

    private RetirementResult judged(ImageRef image, Rejected refusal, Instant now) {
        var why = String.valueOf(refusal.getMessage());
        var seen = new StockImages(clients, account, image.region()).glance(image);
        if (seen.isEmpty() || seen.get().state() == AmiState.DEREGISTERED) {
            return new RetirementResult.Already(image + " is deregistered");
        }
        var openlyProtected = seen.get().life().protection().isPresent();
        return openlyProtected || !UNDOCUMENTED.contains(code(refusal))
                ? new RetirementResult.Refused(why)
                : new RetirementResult.Later(now.plus(COOLDOWN), why);
    }

    private static String code(Rejected refusal) {
        return refusal.getCause() instanceof AwsServiceException service && service.awsErrorDetails() != null
                ? String.valueOf(service.awsErrorDetails().errorCode())
                : "";
    }

    private static Leaving leaving(ImageRef image, DeleteSnapshotReturnCode result) {
        return new Leaving(
                Translation.snapshot(image.account(), image.region(), result.snapshotId()),
                result.returnCode() == SnapshotReturnCodes.SUCCESS,
                String.valueOf(result.returnCodeAsString()));
    }
}
