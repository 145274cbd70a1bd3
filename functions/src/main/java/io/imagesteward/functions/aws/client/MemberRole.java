package io.imagesteward.functions.aws.client;

import io.imagesteward.core.failure.AccessDenied;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.RegionId;
import java.util.Map;
import java.util.Optional;

/**
 * The role that a function of the hub takes on in another account. The account's own SpokeStack makes it, one for each
 * function that works there, so that a function has no more rights in a spoke than it has at home.
 *
 * @param externalId no secret: it keeps a role from being taken on for anyone who happens to know its name
 * @param session how the account's CloudTrail names what is done
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html">The confused deputy problem</a>
 */
public record MemberRole(AccountId account, String name, String partition, String externalId, String session) {

    private static final String ROLE = "MEMBER_ROLE";
    private static final String EXTERNAL_ID = "EXTERNAL_ID";

    /**
     * The role as the function's variables name it.
     *
     * @throws AccessDenied when they name none
     */
    public static MemberRole of(Map<String, String> variables, AccountId account) {
        var partition = new RegionId(variables.getOrDefault("HUB_REGION", "")).partition();
        return new MemberRole(
                account,
                variable(variables, ROLE, account),
                partition.id(),
                variable(variables, EXTERNAL_ID, account),
                variables.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", "image-steward"));
    }

    public String arn() {
        return "arn:%s:iam::%s:role/%s".formatted(partition, account, name);
    }

    private static String variable(Map<String, String> variables, String name, AccountId account) {
        return Optional.ofNullable(variables.get(name))
                .orElseThrow(() -> new AccessDenied(
                        ("this function works in the hub alone, and was asked to work in account %s (%s is not set); "
                                        + "set organization and externalId in cdk.json and deploy the hub again")
                                .formatted(account, name),
                        null));
    }
}
