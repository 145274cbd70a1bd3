package io.imagesteward.functions.aws.kms;

import io.imagesteward.core.inventory.KeyReach;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.policybuilder.iam.IamEffect;
import software.amazon.awssdk.policybuilder.iam.IamPrincipal;
import software.amazon.awssdk.policybuilder.iam.IamStatement;
import software.amazon.awssdk.policybuilder.iam.IamValue;

/**
 * One statement of a key policy.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">IAM JSON policy
 *     elements</a>
 */
record KeyStatement(IamStatement statement) {

    private static final Pattern LITERAL = Pattern.compile("[^*?]+");

    boolean mayAllow(String action) {
        return !isDenial() && speaksOf(action);
    }

    /** Certainly, that is: whatever the circumstances, and for this key. */
    boolean denies(String action, String keyArn) {
        return isDenial()
                && statement.conditions().isEmpty()
                && statement.notPrincipals().isEmpty()
                && statement.resources().stream()
                        .map(IamValue::value)
                        .anyMatch(resource -> resource.equals("*") || resource.equals(keyArn))
                && speaksOf(action);
    }

    /** Whom it may let in. Everybody but some is everybody, as far as nobody is to be refused by mistake. */
    KeyReach reach() {
        var principals = statement.notPrincipals().isEmpty()
                ? statement.principals().stream().map(KeyStatement::reach).reduce(KeyReach.NOBODY, KeyReach::or)
                : KeyReach.ANYBODY;
        return principals.and(KeyConditions.reach(statement.conditions()));
    }

    /** Whose accounts as a whole it is about: that one role of an account is denied says nothing of the others. */
    KeyReach shutsOut() {
        return statement.principals().stream()
                .filter(principal -> principal.id().equals("*") || Callers.isAccount(principal.id()))
                .map(KeyStatement::reach)
                .reduce(KeyReach.NOBODY, KeyReach::or);
    }

    private boolean isDenial() {
        return statement.effect().equals(IamEffect.DENY);
    }

    private boolean speaksOf(String action) {
        return statement.notActions().isEmpty()
                ? matches(statement.actions(), action)
                : !matches(statement.notActions(), action);
    }

    private static boolean matches(List<? extends IamValue> globs, String action) {
        return globs.stream()
                .anyMatch(glob -> pattern(glob.value()).matcher(action).matches());
    }

    private static Pattern pattern(String glob) {
        var regex = LITERAL.matcher(glob)
                .replaceAll(literal -> Matcher.quoteReplacement(Pattern.quote(literal.group())))
                .replace("*", ".*")
                .replace("?", ".");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** Services use keys with the rights of whoever calls them, so that one is named lets no account in. */
    private static KeyReach reach(IamPrincipal principal) {
        return switch (principal.type().value()) {
            case "AWS", "*" -> Callers.named(principal.id());
            case "Service" -> KeyReach.NOBODY;
            default -> KeyReach.ANYBODY;
        };
    }
}
