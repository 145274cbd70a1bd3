package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.world.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Where a stack is deployed, and how the things in it are named.
 *
 * @param configurations hosted AppConfig versions by profile and number, until a deployment puts one in force
 */
record Stack(Sandbox sandbox, String name, String account, String region, Map<String, JsonNode> configurations) {

    static Stack empty(Sandbox sandbox, String name, String account, String region) {
        return new Stack(sandbox, name, account, region, new HashMap<>());
    }

    Site site() {
        return sandbox.world().account(account).region(region);
    }

    String arn(String service, String rest) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, region, account, rest);
    }

    /** A name as CloudFormation makes it up. */
    String named(String logicalId) {
        return name + "-" + logicalId;
    }

    /** A short id as AppConfig makes it up, the same in every run. */
    String id(String logicalId) {
        var crc = new CRC32();
        crc.update(logicalId.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Long.toString(crc.getValue() + 78_364_164_096L, 36).substring(0, 7);
    }
}
