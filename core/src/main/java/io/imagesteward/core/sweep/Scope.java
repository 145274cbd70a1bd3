package io.imagesteward.core.sweep;

import io.imagesteward.core.image.Place;
import io.imagesteward.core.policy.ImageKind;

/** What one task of a sweep audits: the images of one kind in one account's part of one Region. */
public record Scope(Place place, ImageKind kind) {}
