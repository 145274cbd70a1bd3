package io.imagesteward.samples.simulation;

/** An account in a Region, in the simulation's own words. */
record Where(String account, String region) {

    /** As policies say it. */
    String json() {
        return "{\"account\": \"%s\", \"region\": \"%s\"}".formatted(account, region);
    }

    @Override
    public String toString() {
        return account + " in " + region;
    }
}
