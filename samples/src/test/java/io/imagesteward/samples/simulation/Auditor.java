package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import io.imagesteward.sandbox.call.Gate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyImageAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifySnapshotAttributeRequest;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;

/** Stands at the door of AWS and holds every change that a function asks for against the invariants. */
final class Auditor implements Gate {

    private final Truth truth;
    private final Declared declared;
    private final List<String> violations = new ArrayList<>();
    private List<String> story = new ArrayList<>();
    private final Map<String, Instant> disturbed = new HashMap<>();
    private final Map<String, Look> looks = new HashMap<>();

    /** The last time a function read an image, and whether the image was as declared then. */
    private record Look(Instant at, boolean asDeclared) {}

    Auditor(Truth truth, Declared declared) {
        this.truth = truth;
        this.declared = declared;
    }

    List<String> violations() {
        return violations;
    }

    /** Somebody else has changed an image. */
    void disturbed(String imageId, String how) {
        disturbed.put(imageId, now());
        story.add("%s %s: %s".formatted(now(), imageId, how));
    }

    void tellTo(List<String> listener) {
        this.story = listener;
    }

    @Override
    public void before(Call call) {
        if (call.caller().role().isEmpty()) {
            return;
        }
        switch (call.request()) {
            case DescribeImageAttributeRequest read -> look(call.region(), read.imageId());
            case CopyImageRequest copy -> trustedSource(copy);
            case ModifyImageAttributeRequest change -> launchPermissions(call.region(), change);
            case ModifySnapshotAttributeRequest change -> volumePermissions(change);
            case PutParameterRequest put -> pointerAfterProof(call.region(), put);
            default -> {}
        }
    }

    private void look(String region, String id) {
        truth.image(region, id)
                .ifPresent(image -> looks.put(id, new Look(now(), truth.asDeclared(declared, region, image))));
    }

    private void trustedSource(CopyImageRequest copy) {
        if (truth.image(copy.sourceRegion(), copy.sourceImageId()).isEmpty()) {
            violate("trustedSource", copy + " of an image that the hub does not own");
        }
    }

    private void launchPermissions(String region, ModifyImageAttributeRequest change) {
        var added = change.launchPermission().add().stream().map(Truth::text).toList();
        neverBeyondPolicy(added, declared.principals(), change);
        var removed = change.launchPermission().remove().stream()
                .map(Truth::text)
                .filter(p -> !p.equals("all"))
                .collect(Collectors.toCollection(TreeSet::new));
        var image = truth.image(region, change.imageId());
        if (image.isEmpty() || wasDisturbed(change.imageId())) {
            return;
        }
        int losing = removed.size();
        removed.addAll(truth.sharedWith(region, change.imageId()));
        removed.remove("all");
        if (losing > declared.mayLose(removed.size())) {
            violate("changeLimit", change.toString());
        }
    }

    private void volumePermissions(ModifySnapshotAttributeRequest change) {
        var added = change.createVolumePermission().add().stream()
                .map(p -> p.userId() == null ? p.groupAsString() : p.userId())
                .toList();
        neverBeyondPolicy(added, declared.accounts(), change);
    }

    private void neverBeyondPolicy(List<String> added, Set<String> allowed, Object change) {
        if (!declared.enforced() || !allowed.containsAll(added)) {
            violate("neverBeyondPolicy", change.toString());
        }
    }

    private void pointerAfterProof(String region, PutParameterRequest put) {
        var image = truth.image(region, put.value());
        boolean proven = image.isPresent() && truth.asDeclared(declared, region, image.get());
        var look = looks.get(put.value());
        boolean wasProven = look != null && look.asDeclared();
        if (!proven && !wasProven && !wasDisturbed(put.value())) {
            violate("pointerAfterProof", "%s in %s: %s".formatted(put.value(), region, image));
        }
    }

    /** Whether somebody changed the image so shortly before that functions could not have seen it. */
    private boolean wasDisturbed(String imageId) {
        var when = disturbed.get(imageId);
        var look = looks.get(imageId);
        return when != null && (look == null || !when.isBefore(look.at().minus(truth.staleness())));
    }

    private void violate(String invariant, String what) {
        violations.add("%s at %s: %s".formatted(invariant, now(), what));
    }

    private Instant now() {
        return truth.sandbox().time().instant();
    }
}
