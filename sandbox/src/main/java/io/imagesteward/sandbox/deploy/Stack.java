package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.world.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * Where a stack is to be deployed, how the things in it are named, and what is to be done when it is.
 *
 * @param configurations hosted AppConfig versions by profile and number, until a deployment puts one in force
 * @param works what builds the stack in a sandbox, in order
 */
record Stack(
        String name,
        String account,
        String region,
        Map<String, JsonNode> configurations,
        List<Consumer<Sandbox>> works) {

    static Stack empty(String name, String account, String region) {
        return new Stack(name, account, region, new HashMap<>(), new ArrayList<>());
    }

    /** Something to be done in every sandbox in which this stack is built. */
    void later(Consumer<Sandbox> work) {
        works.add(work);
    }

    Site site(Sandbox sandbox) {
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
