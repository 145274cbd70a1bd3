package io.imagesteward.sandbox.aws.kms;

import io.imagesteward.sandbox.aws.Place;
import io.imagesteward.sandbox.aws.Surroundings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whether a caller may do something with a key. In the key's own account its policy may name the caller, or leave it to IAM;
 * another account needs both, the key policy and its own IAM. A grant is enough by itself, and a denial by the key policy
 * ends all.
 *
 * <p>AWS managed keys serve their account through their service and let everybody there look at them.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html">Troubleshooting AWS KMS
 *     permissions</a>
 */
record KeyAccess(Surroundings surroundings, Map<String, List<String>> context) {

    private static final String VIA = "kms:ViaService";

    /** Access to a key of which the caller calls KMS itself. */
    static KeyAccess directly(Surroundings surroundings, Place place, List<String> aliases) {
        Map<String, List<String>> context = new HashMap<>();
        context.put("kms:CallerAccount", List.of(place.account()));
        context.put("aws:PrincipalAccount", List.of(place.account()));
        context.put("kms:ResourceAliases", aliases);
        var organization = surroundings.organization();
        organization.pathOf(place.account()).ifPresent(path -> {
            context.put("aws:PrincipalOrgID", List.of(organization.id()));
            context.put("aws:PrincipalOrgPaths", List.of(path));
        });
        return new KeyAccess(surroundings, context);
    }

    /** The same through EC2, which uses keys with the rights of whoever calls it and makes grants to itself. */
    KeyAccess throughEc2(String region) {
        Map<String, List<String>> more = new HashMap<>(context);
        more.put(VIA, List.of("ec2.%s.amazonaws.com".formatted(region)));
        more.put("kms:GrantIsForAWSResource", List.of("true"));
        return new KeyAccess(surroundings, more);
    }

    boolean allows(KmsKey key, KeyUser user, String action) {
        boolean own = user.account().equals(key.place().account());
        if (key.isAwsManaged()) {
            return own && (context.containsKey(VIA) || iam(key, user, action));
        }
        Predicate<KeyStatement> about = one -> one.statement().matches(action, key.arn(), context);
        var applicable = key.policy().statements().stream().filter(about).toList();
        boolean denied = applicable.stream()
                .filter(one -> !one.statement().allow())
                .anyMatch(one -> one.names(user) || one.delegatesTo(user.account()));
        if (denied) {
            return false;
        }
        var allowing =
                applicable.stream().filter(one -> one.statement().allow()).toList();
        boolean named = allowing.stream().anyMatch(one -> one.names(user));
        boolean delegated = allowing.stream().anyMatch(one -> one.delegatesTo(user.account()));
        boolean granted = key.grants().stream().anyMatch(grant -> grant.allows(user, action));
        return granted || (named && own) || ((named || delegated) && iam(key, user, action));
    }

    /** People may do everything in their account. */
    private boolean iam(KmsKey key, KeyUser user, String action) {
        return user.role().isEmpty() || surroundings.permissions().allows(action, key.arn(), context);
    }
}
