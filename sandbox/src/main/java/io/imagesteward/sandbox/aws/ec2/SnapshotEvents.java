package io.imagesteward.sandbox.aws.ec2;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.imagesteward.sandbox.aws.events.EventBuses;
import java.util.List;

/**
 * What EBS tells the event bus of snapshots.
 *
 * <p>See "EventBridge events for Amazon EBS" in the EBS User Guide: where an id is expected there is an ARN, and the deletion
 * of a snapshot says nothing.
 */
record SnapshotEvents(Ec2Scope scope) {

    void copied(DiskSnapshot copy, String sourceId) {
        String arn = arn(copy.id());
        var detail = JsonNodeFactory.instance.objectNode();
        detail.put("event", "copySnapshot");
        detail.put("result", "succeeded");
        detail.put("cause", "");
        detail.put("request-id", "");
        detail.put("snapshot_id", arn);
        detail.put("source", arn(sourceId));
        detail.put("startTime", Iso.text(copy.details().startTime()));
        detail.put("endTime", Iso.text(scope.now()));
        scope.ec2()
                .events()
                .publish(
                        scope.place(),
                        new EventBuses.Message("aws.ec2", "EBS Snapshot Notification", List.of(arn), detail));
    }

    private String arn(String snapshotId) {
        return "arn:aws:ec2::%s:snapshot/%s".formatted(scope.place().region(), snapshotId);
    }
}
