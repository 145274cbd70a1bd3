package io.imagesteward.events;

/** Which image: an image id alone says neither whose it is nor where to look for it. */
public record ImageAddress(String account, String region, String id) {}
