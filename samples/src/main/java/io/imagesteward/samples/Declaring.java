package io.imagesteward.samples;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.sandbox.aws.appconfig.Configurations;
import java.io.IOException;
import java.util.Map;

/** Policies that come into force beside those of the samples, or instead of them, as if they had been deployed. */
public final class Declaring {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Configurations configurations;
    private final Configurations.Profile profile;
    private final ObjectNode document;

    private Declaring(Configurations configurations, Configurations.Profile profile, ObjectNode document) {
        this.configurations = configurations;
        this.profile = profile;
        this.document = document;
    }

    /** Reads what the hub's stack has deployed. */
    public static Declaring in(Company company) {
        var configurations = company.sandbox()
                .world()
                .account(Company.HUB)
                .region(Company.HOME)
                .configurations();
        var profile = configurations.profiles().iterator().next();
        try {
            var text = configurations.text(profile).orElseThrow();
            return new Declaring(configurations, profile, (ObjectNode) JSON.readTree(text));
        } catch (IOException e) {
            throw new IllegalStateException("the deployed policies are not JSON", e);
        }
    }

    /** One more policy, in the words of a policy file. */
    public void also(String name, Map<String, ?> policy) {
        ObjectNode declared = JSON.valueToTree(policy);
        document.withObject("policies").set(name, declared.put("version", "00000001"));
        configurations.deploy(profile, "application/json", document.toString());
    }

    /** Forgets those of the samples. */
    public Declaring nothingElse() {
        document.putObject("policies");
        return this;
    }
}
