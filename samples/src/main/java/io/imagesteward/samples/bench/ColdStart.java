package io.imagesteward.samples.bench;

/**
 * One start, in milliseconds.
 *
 * @param total process start to first answer
 * @param cpu how long it kept a core busy meanwhile, which a busy machine does not change much
 * @param init process start to ready
 * @param invoke from ready, or from the snapshot's wake-up, to the answer
 */
record ColdStart(long total, long cpu, long init, long invoke, long peakMegabytes) {}
