package io.imagesteward.core.sweep;

/** A scope that could not be read, or not wholly, and why. Nothing is concluded from what is not seen there. */
public record Unreached(Scope scope, String why) {}
