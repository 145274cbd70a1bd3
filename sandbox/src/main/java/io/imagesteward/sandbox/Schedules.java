package io.imagesteward.sandbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Schedules that somebody has switched off, as operators may: a world in which weeks pass is told faster when not every
 * hour of them is swept.
 */
public final class Schedules {

    private final Set<String> paused = ConcurrentHashMap.newKeySet();

    /** Those that say this event say it no more. */
    public void pause(String detailType) {
        paused.add(detailType);
    }

    public void resume(String detailType) {
        paused.remove(detailType);
    }

    public boolean isPaused(String detailType) {
        return paused.contains(detailType);
    }
}
