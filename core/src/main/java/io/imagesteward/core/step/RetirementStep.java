package io.imagesteward.core.step;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.SnapshotRef;

/** What only the Retire function may do, and how it can be undone. Each is safe to repeat. */
public sealed interface RetirementStep {

    RegionId region();

    /** The step as a person would say it. */
    String describe();

    /** Asks AWS who uses an image, in every account. Changes nothing; the report is deleted by AWS after 30 days. */
    record AskForUsage(ImageRef image, String clientToken) implements RetirementStep {
        @Override
        public RegionId region() {
            return image.region();
        }

        @Override
        public String describe() {
            return "ask who uses " + image;
        }
    }

    /** Marks an image as deprecated from now on; undone by DisableImageDeprecation. */
    record DeprecateAmi(ImageRef image) implements RetirementStep {
        @Override
        public RegionId region() {
            return image.region();
        }

        @Override
        public String describe() {
            return "deprecate " + image;
        }
    }

    /**
     * Takes an image out of service, which also wipes its launch permissions; undone by {@link EnableAmi} and a record.
     * EC2 can't disable an image that failed: nobody can launch it, so the answer is {@link RetirementResult.Already}.
     */
    record DisableAmi(ImageRef image) implements RetirementStep {
        @Override
        public RegionId region() {
            return image.region();
        }

        @Override
        public String describe() {
            return "disable " + image;
        }
    }

    /** Puts a disabled image back into service; its permissions do not come back by themselves. */
    record EnableAmi(ImageRef image) implements RetirementStep {
        @Override
        public RegionId region() {
            return image.region();
        }

        @Override
        public String describe() {
            return "enable " + image;
        }
    }

    /** Deregisters an image with the snapshots that no other image uses; undone only out of a Recycle Bin. */
    record DeregisterAmi(ImageRef image) implements RetirementStep {
        @Override
        public RegionId region() {
            return image.region();
        }

        @Override
        public String describe() {
            return "deregister " + image;
        }
    }

    /** Deletes an image of WorkSpaces. Nothing undoes it: there is no bin. */
    record DeleteWorkspaceImage(ImageRef image) implements RetirementStep {
        @Override
        public RegionId region() {
            return image.region();
        }

        @Override
        public String describe() {
            return "delete " + image;
        }
    }

    /** Deletes a snapshot that its image left behind; undone only out of a Recycle Bin. */
    record DeleteSnapshot(SnapshotRef snapshot) implements RetirementStep {
        @Override
        public RegionId region() {
            return snapshot.region();
        }

        @Override
        public String describe() {
            return "delete " + snapshot;
        }
    }

    /** Takes a snapshot out of the Recycle Bin, before the image that needs it. */
    record RecoverSnapshot(SnapshotRef snapshot) implements RetirementStep {
        @Override
        public RegionId region() {
            return snapshot.region();
        }

        @Override
        public String describe() {
            return "take %s out of the Recycle Bin".formatted(snapshot);
        }
    }

    /** Takes an image out of the Recycle Bin. */
    record RecoverAmi(ImageRef image) implements RetirementStep {
        @Override
        public RegionId region() {
            return image.region();
        }

        @Override
        public String describe() {
            return "take %s out of the Recycle Bin".formatted(image);
        }
    }
}
