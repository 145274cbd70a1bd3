package io.imagesteward.sandbox.aws.ec2;

import java.util.HashMap;
import java.util.Map;

/** What belongs to single accounts of a Region and is never shared. */
record Ledger(
        CopyTokens copyTokens,
        Map<String, EbsDefaults> ebsDefaults,
        Map<String, Instance> instances,
        Map<String, Integer> reboots,
        Evidence evidence,
        Custody custody) {

    static Ledger empty() {
        return new Ledger(
                new CopyTokens(), new HashMap<>(), new HashMap<>(), new HashMap<>(), Evidence.none(), Custody.none());
    }
}
