package io.imagesteward.sandbox;

/** How the functions' calls reach the sandboxed AWS. What is decided there does not depend on it. */
public enum Transport {
    /** As bytes over loopback HTTP, with the SDK's own clients: as in AWS. One such sandbox can be open in a JVM. */
    WIRE,
    /** As objects, for simulations that want many runs. */
    TYPED
}
