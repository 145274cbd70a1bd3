package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;

/** How one type of resource comes into being: what is to be read and settled now, and what is to be built {@link Stack#later}. */
interface Kind {

    /**
     * Settles the resource.
     *
     * @param properties the template's properties, intrinsic functions resolved
     */
    Physical create(Stack stack, String logicalId, JsonNode properties);
}
