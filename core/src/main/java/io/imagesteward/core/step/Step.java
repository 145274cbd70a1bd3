package io.imagesteward.core.step;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.ImageId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.Place;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.SnapshotRef;
import io.imagesteward.core.origin.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One change to one image, and the index of everything Image Steward can do. Each is safe to repeat. */
public sealed interface Step {

    /** Where the change happens. */
    RegionId region();

    /** The step as a person would say it. */
    String describe();

    /** Lets principals launch an image (ModifyImageAttribute, Add). */
    record ShareAmi(ImageRef image, Set<Principal> principals) implements Step {
        public ShareAmi {
            principals = Set.copyOf(principals);
        }

        @Override
        public RegionId region() {
            return image.region();
        }

        @Override
        public String describe() {
            return "share %s with %s".formatted(image, Wording.list(principals));
        }
    }

    /** Takes launch permissions back (ModifyImageAttribute, Remove). */
    record UnshareAmi(ImageRef image, Set<Principal> principals) implements Step {
        public UnshareAmi {
            principals = Set.copyOf(principals);
        }

        @Override
        public RegionId region() {
            return image.region();
        }

        @Override
        public String describe() {
            return "unshare %s from %s".formatted(image, Wording.list(principals));
        }
    }

    /** Lets accounts copy the data behind an image. Snapshots know accounts only, no organizations. */
    record ShareSnapshot(SnapshotRef snapshot, Set<Principal.Account> accounts) implements Step {
        public ShareSnapshot {
            accounts = Set.copyOf(accounts);
        }

        @Override
        public RegionId region() {
            return snapshot.region();
        }

        @Override
        public String describe() {
            return "share %s with %s".formatted(snapshot, Wording.list(accounts));
        }
    }

    /** Takes volume permissions back, a public one included. */
    record UnshareSnapshot(SnapshotRef snapshot, Set<Principal> principals) implements Step {
        public UnshareSnapshot {
            principals = Set.copyOf(principals);
        }

        @Override
        public RegionId region() {
            return snapshot.region();
        }

        @Override
        public String describe() {
            return "unshare %s from %s".formatted(snapshot, Wording.list(principals));
        }
    }

    /** What makes an image out of another one, in the account and Region where the new one will be. */
    sealed interface Copying extends Step {

        ImageRef source();

        /** Who copies, and owns the copy afterwards. */
        AccountId account();

        default Place place() {
            return new Place(account(), region());
        }
    }

    /**
     * Copies an image, into another Region or into the account of a spoke. The client token is derived from the intent,
     * so that a repeated call finds the copy it already made.
     */
    record CopyAmi(
            ImageRef source,
            AccountId account,
            RegionId region,
            String name,
            Optional<KmsKey> key,
            Map<String, String> tags,
            String clientToken)
            implements Copying {
        public CopyAmi {
            tags = Map.copyOf(tags);
        }

        @Override
        public String describe() {
            return Wording.copy(this) + key.map(k -> " under " + k).orElse("");
        }
    }

    /** Lets accounts copy a WorkSpaces image (UpdateWorkspaceImagePermission, one call for each). */
    record ShareWorkspaceImage(ImageRef image, Set<Principal.Account> accounts) implements Step {
        public ShareWorkspaceImage {
            accounts = Set.copyOf(accounts);
        }

        @Override
        public RegionId region() {
            return image.region();
        }

        @Override
        public String describe() {
            return "share %s with %s".formatted(image, Wording.list(accounts));
        }
    }

    /** Takes the right to copy back. Whoever has copied the image keeps the copy. */
    record UnshareWorkspaceImage(ImageRef image, Set<Principal.Account> accounts) implements Step {
        public UnshareWorkspaceImage {
            accounts = Set.copyOf(accounts);
        }

        @Override
        public RegionId region() {
            return image.region();
        }

        @Override
        public String describe() {
            return "unshare %s from %s".formatted(image, Wording.list(accounts));
        }
    }

    /**
     * Copies a WorkSpaces image. There is no client token: the name is derived from the intent, and an image already
     * there under it, with our tags, is the copy.
     */
    record CopyWorkspaceImage(
            ImageRef source,
            AccountId account,
            RegionId region,
            String name,
            String description,
            Map<String, String> tags)
            implements Copying {
        public CopyWorkspaceImage {
            tags = Map.copyOf(tags);
        }

        @Override
        public String describe() {
            return Wording.copy(this);
        }
    }

    /**
     * Makes an image of something that is none, or not one of WorkSpaces. Whatever lies there under the name with the
     * same tags is that image.
     */
    record CreateImage(NewImage image, Origin origin) implements Step {
        @Override
        public RegionId region() {
            return image.place().region();
        }

        @Override
        public String describe() {
            return "create %s in %s from %s (%s)"
                    .formatted(image.name(), region(), origin.resource(), origin.operation());
        }
    }

    /**
     * Moves a parameter to an image that was read back as available and shared.
     *
     * @param replaces what the parameter named when that was read; if it names something else by now, another run has
     *     moved it on, and this step is overtaken
     */
    record PublishParameter(
            AccountId account, RegionId region, String parameter, ImageId image, Optional<String> replaces)
            implements Step {
        @Override
        public String describe() {
            return "publish %s as %s in %s".formatted(image, parameter, region);
        }
    }
}
