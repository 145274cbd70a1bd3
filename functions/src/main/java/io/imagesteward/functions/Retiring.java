package io.imagesteward.functions;

import io.imagesteward.core.inventory.SpokeUsageInventory;
import io.imagesteward.core.inventory.StockInventory;
import io.imagesteward.core.inventory.UsageInventory;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.step.RetirementOperations;
import io.imagesteward.functions.aws.AwsRetirementOperations;
import io.imagesteward.functions.aws.AwsStockInventory;
import io.imagesteward.functions.aws.ec2.SnapshotInventory;
import io.imagesteward.functions.aws.usage.AwsSpokeUsage;
import io.imagesteward.functions.aws.usage.AwsUsageInventory;
import io.imagesteward.functions.aws.usage.UsageReports;
import io.imagesteward.functions.aws.workspaces.Desks;
import io.imagesteward.functions.aws.workspaces.SpokeCopies;
import io.imagesteward.functions.aws.workspaces.WorkspaceMarks;
import io.imagesteward.functions.aws.workspaces.WorkspacePermissions;
import io.imagesteward.functions.aws.workspaces.WorkspaceStock;
import io.imagesteward.functions.aws.workspaces.WorkspaceUsage;
import java.util.Optional;

/** The part of the composition root for retirements: what there is, who uses it, and how it goes. */
public final class Retiring {

    private final Wiring wiring;
    private final Desks desks;

    Retiring(Wiring wiring, Desks desks) {
        this.wiring = wiring;
        this.desks = desks;
    }

    /** What there is of one kind. */
    public StockInventory stock(ImageKind kind) {
        return switch (kind) {
            case AMI -> new AwsStockInventory(wiring.clients(), wiring.hub());
            case WORKSPACES_IMAGE -> new WorkspaceStock(wiring.clients(), desks, wiring.hub());
        };
    }

    public SnapshotInventory snapshots() {
        return new SnapshotInventory(wiring.clients(), wiring.hub());
    }

    /** Who uses images of one kind. */
    public UsageInventory usage(ImageKind kind) {
        return switch (kind) {
            case AMI -> new AwsUsageInventory(wiring.clients(), wiring.hub(), wiring.clock());
            case WORKSPACES_IMAGE -> new WorkspaceUsage(desks, wiring.clock());
        };
    }

    /** Whether accounts use images as they say themselves; empty where this function has no roles in any. */
    public Optional<SpokeUsageInventory> spokeUsage() {
        return wiring.hasMembers()
                ? Optional.of(new AwsSpokeUsage(wiring.clients(), wiring::isNotEnabled, wiring.clock()))
                : Optional.empty();
    }

    public UsageReports usageReports() {
        return new UsageReports(wiring.clients());
    }

    public RetirementOperations operations() {
        return new AwsRetirementOperations(wiring.clients(), wiring.hub(), desks, wiring.clock());
    }

    public SpokeCopies spokeCopies() {
        return new SpokeCopies(desks);
    }

    public WorkspacePermissions workspacePermissions() {
        return new WorkspacePermissions(desks);
    }

    public WorkspaceMarks workspaceMarks() {
        return new WorkspaceMarks(desks);
    }
}
