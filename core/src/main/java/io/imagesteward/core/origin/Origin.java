package io.imagesteward.core.origin;

import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.InstanceId;
import io.imagesteward.core.image.WorkspaceId;
import java.util.Optional;

/** What an image is to be made of. For each of them AWS has a call of its own, with rules of its own. */
public sealed interface Origin {
    /** The id or ARN of what it is made of, as the tag of the new image names it. */
    String resource();

    /** The AWS operation that does it. */
    String operation();

    /** Whether a WorkSpaces image comes of it, and no AMI. */
    default boolean desktop() {
        return !(this instanceof Instance);
    }

    /** Whether Windows comes with a license of one's own (BYOL), which WorkSpaces has to allow the account first. */
    default boolean bringsLicense() {
        return switch (this) {
            case OwnLicense _, Built _ -> true;
            case Instance _, Desktop _ -> false;
        };
    }

    /**
     * A machine of EC2. It is rebooted so that its disks are consistent, unless somebody expressly does without.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateImage.html">CreateImage</a>
     */
    record Instance(InstanceId id, boolean noReboot) implements Origin {
        @Override
        public String resource() {
            return id.value();
        }

        @Override
        public String operation() {
            return "CreateImage";
        }
    }

    /**
     * Somebody's WorkSpace, which is suspended while the image is made.
     *
     * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_CreateWorkspaceImage.html">
     *     CreateWorkspaceImage</a>
     */
    record Desktop(WorkspaceId id) implements Origin {
        @Override
        public String resource() {
            return id.value();
        }

        @Override
        public String operation() {
            return "CreateWorkspaceImage";
        }
    }

    /**
     * An AMI with a Windows license of one's own.
     *
     * @param office WorkSpaces takes one application at most
     * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_ImportWorkspaceImage.html">
     *     ImportWorkspaceImage</a>
     */
    record OwnLicense(AmiId ami, IngestionProcess process, Optional<Office> office) implements Origin {
        @Override
        public String resource() {
            return ami.value();
        }

        @Override
        public String operation() {
            return "ImportWorkspaceImage";
        }
    }

    /**
     * The same by way of EC2 Image Builder, which prepares the image in stages.
     *
     * @see <a href="https://docs.aws.amazon.com/workspaces/latest/api/API_ImportCustomWorkspaceImage.html">
     *     ImportCustomWorkspaceImage</a>
     */
    record Built(BuildSource source, Infrastructure infrastructure, Hardware hardware, WindowsVersion windows)
            implements Origin {
        @Override
        public String resource() {
            return source.reference();
        }

        @Override
        public String operation() {
            return "ImportCustomWorkspaceImage";
        }
    }
}
