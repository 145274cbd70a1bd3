package io.imagesteward.sandbox;

import io.imagesteward.sandbox.call.CallPath;
import io.imagesteward.sandbox.wire.Clients;
import io.imagesteward.sandbox.wire.Endpoint;
import io.imagesteward.sandbox.wire.IssuedKeys;

/**
 * An endpoint that answers, and what finds it: while it is open, the SDK's standard setting {@code aws.endpointUrl} points
 * every client of this JVM to it, which is how the functions find it without knowing.
 */
record OpenWire(Endpoint endpoint, Clients clients) {

    private static final String SETTING = "aws.endpointUrl";

    /** Complains when another one is open. */
    static void onlyOne() {
        if (System.getProperty(SETTING) != null) {
            throw new IllegalStateException("another sandbox is open in this JVM; close it first");
        }
    }

    static OpenWire at(int port, CallPath path, IssuedKeys keys) {
        var endpoint = new Endpoint(path, keys, port);
        System.setProperty(SETTING, endpoint.uri().toString());
        return new OpenWire(endpoint, new Clients(endpoint.uri()));
    }

    void close() {
        clients.close();
        System.clearProperty(SETTING);
        endpoint.close();
    }
}
