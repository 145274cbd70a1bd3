package io.imagesteward.samples.simulation;

import software.amazon.awssdk.services.ec2.model.Image;

/** Something that other people may do to an image at any moment; each trial has a repertoire of them. */
interface Interference {

    boolean isPossibleWith(Image image);

    void on(OtherPeople people, OtherPeople.Place place, Image image);
}
