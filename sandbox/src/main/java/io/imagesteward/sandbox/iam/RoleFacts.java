package io.imagesteward.sandbox.iam;

import io.imagesteward.sandbox.aws.Organization;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What conditions can ask of a role: which organization its account belongs to.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">Global condition
 *     context keys</a>
 */
public record RoleFacts(Organization organization) implements Facts {

    private static final Pattern ARN = Pattern.compile("arn:aws:iam::(\\d{12}):role/.+");

    @Override
    public Map<String, List<String>> of(String region, String arn) {
        var named = ARN.matcher(arn);
        return named.matches() && organization.isMember(named.group(1))
                ? Map.of("aws:ResourceOrgID", List.of(organization.id()))
                : Map.of();
    }
}
