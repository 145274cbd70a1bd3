package io.imagesteward.samples.simulation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** A scene with the chance that rules it, as a trial gets to work with it. */
record World(Scene scene, Weather weather, Locksmith keys, RandomGenerator chance, Coverage.Hits hits) {

    void at(int withinSeconds, Runnable what) {
        scene.sandbox().time().after(Duration.ofSeconds(chance.nextInt(withinSeconds)), what);
    }
}
