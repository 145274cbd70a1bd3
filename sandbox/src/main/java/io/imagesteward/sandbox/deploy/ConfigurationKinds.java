package io.imagesteward.sandbox.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.aws.appconfig.Configurations;

/** AppConfig: what the policies are deployed as. */
final class ConfigurationKinds {

    private ConfigurationKinds() {}

    /** Applications, environments, profiles and strategies matter only by their ids. */
    static Physical identified(Stack stack, String logicalId, JsonNode properties) {
        return Physical.named(stack.id(logicalId));
    }

    static Physical version(Stack stack, String logicalId, JsonNode properties) {
        var number = String.valueOf(stack.configurations().size() + 1);
        stack.configurations().put(profile(properties) + "/" + number, properties);
        return Physical.named(number);
    }

    static Physical deployment(Stack stack, String logicalId, JsonNode properties) {
        var key = profile(properties) + "/"
                + properties.path("ConfigurationVersion").asText();
        var version = stack.configurations().get(key);
        if (version == null) {
            throw new IllegalArgumentException(
                    "%s deploys configuration %s, which the template does not define".formatted(logicalId, key));
        }
        var profile = new Configurations.Profile(
                properties.path("ApplicationId").asText(),
                properties.path("EnvironmentId").asText(),
                profile(properties));
        var type = version.path("ContentType").asText();
        var content = version.path("Content").asText();
        stack.later(sandbox -> stack.site(sandbox).configurations().deploy(profile, type, content));
        return Physical.named(stack.named(logicalId));
    }

    private static String profile(JsonNode properties) {
        return properties.path("ConfigurationProfileId").asText();
    }
}
