package io.imagesteward.infra.audit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awscdk.CfnResource;
import software.constructs.IConstruct;

/**
 * One finding of cdk-nag that we accept, with the reason. It is written as the metadata that cdk-nag reads, so that the
 * ordinary synthesis does not have to load cdk-nag, which takes seconds.
 *
 * @param finding the one finding of the rule that is meant, as a regular expression; empty when the rule has only one
 * @see <a href="https://github.com/cdklabs/cdk-nag#suppressing-a-rule">cdk-nag: suppressing a rule</a>
 */
public record Exemption(String rule, String reason, Optional<String> finding) {

    /** cdk-nag refuses shorter ones too. */
    private static final int SHORTEST_REASON = 10;

    private static final Pattern TOKEN = Pattern.compile("\\$\\{Token\\[[^\\]]*]}");

    public Exemption {
        if (reason.length() < SHORTEST_REASON) {
            throw new IllegalArgumentException("%s needs a reason, found: '%s'".formatted(rule, reason));
        }
    }

    public static Exemption of(String rule, String reason) {
        return new Exemption(rule, reason, Optional.empty());
    }

    /** A wildcard among the resources of a role. */
    public static Exemption wildcard(String resource, String reason) {
        var literals =
                Arrays.stream(TOKEN.split(resource, -1)).map(Exemption::escaped).collect(Collectors.joining("<[^>]+>"));
        return new Exemption("AwsSolutions-IAM5", reason, Optional.of("/^Resource::" + literals + "$/"));
    }

    /** Puts exemptions on a resource, all at once: a second time would replace the first. */
    public static void on(IConstruct construct, List<Exemption> exemptions) {
        var resource = construct instanceof CfnResource cfn
                ? cfn
                : (CfnResource) construct.getNode().getDefaultChild();
        if (resource == null) {
            throw new IllegalArgumentException("%s is no resource, and has no main one"
                    .formatted(construct.getNode().getPath()));
        }
        // One finding may have several reasons, and cdk-nag reads no further than the first that fits.
        var rules = new LinkedHashMap<String, Exemption>();
        exemptions.forEach(exemption -> rules.merge(exemption.rule + exemption.finding, exemption, Exemption::and));
        resource.addMetadata(
                "cdk_nag",
                Map.of(
                        "rules_to_suppress",
                        rules.values().stream().map(Exemption::metadata).toList()));
    }

    private Exemption and(Exemption other) {
        return reason.contains(other.reason) ? this : new Exemption(rule, reason + " " + other.reason, finding);
    }

    private Map<String, Object> metadata() {
        var metadata = new TreeMap<String, Object>(Map.of("id", rule, "reason", reason));
        finding.ifPresent(regex -> metadata.put("applies_to", List.of(Map.of("regex", regex))));
        return metadata;
    }

    private static String escaped(String literal) {
        return literal.replaceAll("[.*+?^$()|\\[\\]{}/\\\\]", "\\\\$0");
    }
}
