package io.imagesteward.sandbox.aws.ec2;

import java.util.ArrayList;
import java.util.List;

/** A volume of an image to set up: its size, its encryption, and whom its snapshot is shared with. */
public record VolumeSeed(int sizeGiB, Encryption encryption, List<String> sharedWith) {

    /** Under which key a volume is encrypted, if any. */
    public sealed interface Encryption {

        record None() implements Encryption {}

        /** The account's AWS managed key {@code alias/aws/ebs}: such snapshots can never be shared. */
        record AwsManaged() implements Encryption {}

        record Key(String arn) implements Encryption {}
    }

    public VolumeSeed {
        sharedWith = List.copyOf(sharedWith);
    }

    public static VolumeSeed ofGiB(int size) {
        return new VolumeSeed(size, new Encryption.None(), List.of());
    }

    public VolumeSeed encryptedUnder(String keyArn) {
        return new VolumeSeed(sizeGiB, new Encryption.Key(keyArn), sharedWith);
    }

    public VolumeSeed encryptedUnderAwsManagedKey() {
        return new VolumeSeed(sizeGiB, new Encryption.AwsManaged(), sharedWith);
    }

    public VolumeSeed snapshotSharedWith(String account) {
        var accounts = new ArrayList<>(sharedWith);
        accounts.add(account);
        return new VolumeSeed(sizeGiB, encryption, accounts);
    }
}
