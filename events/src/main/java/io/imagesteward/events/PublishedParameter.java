package io.imagesteward.events;

/** A parameter of Parameter Store that now names an image: what consumers of the image should look at. */
public record PublishedParameter(String region, String parameter, String id) {}
