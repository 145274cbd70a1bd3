package io.imagesteward.sandbox.call;

import software.amazon.awssdk.core.SdkClient;

/** Where the state of the sandboxed services lives: one backend per service, account and Region. */
@FunctionalInterface
public interface Backends {

    /**
     * The backend of a service, an implementation of the SDK's own client interface.
     *
     * @throws UnsupportedOperationException naming the service, when there is none
     */
    SdkClient backend(String service, String account, String region);
}
