package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;

/** How one type of resource comes into being in the sandbox. */
interface Kind {

    /**
     * Makes the resource.
     *
     * @param properties the template's properties, intrinsic functions resolved
     */
    Physical create(Stack stack, String logicalId, JsonNode properties);
}
