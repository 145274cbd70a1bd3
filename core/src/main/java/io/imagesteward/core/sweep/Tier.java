package io.imagesteward.core.sweep;

/** How closely a sweep looked. */
public enum Tier {
    /** Every permission of every image was read. */
    FULL,
    /** Only what changed since the sweep before, by listings and CloudTrail; no read per image. */
    CHANGES
}
