package io.imagesteward.core.workflow;

import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.SnapshotRef;
import java.util.List;

/**
 * What is left of a family after its deletion.
 *
 * @param images those that AWS still shows
 * @param snapshots those that no image needs any longer, and that are still there
 * @param kept what stays, in words: snapshots that other images use, and copies that belong to spokes
 */
public record RemainsView(List<ImageRef> images, List<SnapshotRef> snapshots, List<String> kept) {}
