package io.imagesteward.sandbox.aws.ec2;

import java.util.List;

/** An instance, as far as CreateImage needs one: its owner, what it was launched from, and its volumes. */
record Instance(String id, String account, String imageId, List<VolumeSeed> volumes) {

    Instance {
        volumes = List.copyOf(volumes);
    }
}
