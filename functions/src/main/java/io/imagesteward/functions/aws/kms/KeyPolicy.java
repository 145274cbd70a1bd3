package io.imagesteward.functions.aws.kms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.imagesteward.core.failure.Rejected;
import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.inventory.KeyReach;
import io.imagesteward.core.inventory.KeyUse;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.policybuilder.iam.IamPolicyReader;
import software.amazon.awssdk.services.kms.model.GrantListEntry;

/**
 * A key policy, read for one question: whom it certainly shuts out. What allows counts as widely as it could be meant, and
 * what denies as narrowly.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html">Troubleshooting AWS KMS
 *     permissions</a>
 */
record KeyPolicy(String keyArn, List<KeyStatement> statements) {

    /**
     * Without any of these no image under the key starts; the EBS guide names more, of which one or another does.
     *
     * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/share-kms-key.html">Share the KMS key used to encrypt
     *     a shared snapshot</a>
     */
    private static final List<String> NEEDED = List.of("DescribeKey", "CreateGrant", "Decrypt");

    private static final ObjectMapper JSON = new ObjectMapper();

    KeyPolicy {
        statements = List.copyOf(statements);
    }

    /** @throws Rejected when it is no policy that we understand */
    static KeyPolicy parse(String keyArn, String text) {
        try {
            var document = inTexts(JSON.readTree(text));
            if (document.isObject()) {
                var policy = IamPolicyReader.create().read(document.toString());
                return new KeyPolicy(
                        keyArn,
                        policy.statements().stream().map(KeyStatement::new).toList());
            }
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            // the last two are the reader's ways to say that a part is wrong or missing
            throw new Rejected("the policy of %s can't be understood: %s".formatted(keyArn, e.getMessage()), e);
        }
        throw new Rejected("the policy of %s is no JSON object, but '%s'".formatted(keyArn, text), null);
    }

    /** Together with what grants allow. */
    KeyUse use(Collection<GrantListEntry> grants) {
        var denied = NEEDED.stream()
                .flatMap(operation -> statements.stream()
                        .filter(statement -> statement.denies("kms:" + operation, keyArn))
                        .map(KeyStatement::shutsOut))
                .reduce(KeyReach.NOBODY, KeyReach::or);
        var reach = NEEDED.stream().map(operation -> reach(operation, grants)).reduce(KeyReach.ANYBODY, KeyReach::and);
        return new KeyUse.Known(owner(keyArn), denied.anybody() ? KeyReach.NOBODY : reach, denied.accounts());
    }

    static AccountId owner(String keyArn) {
        return new AccountId(keyArn.split(":", -1)[4]);
    }

    private KeyReach reach(String operation, Collection<GrantListEntry> grants) {
        var granted = grants.stream()
                .filter(grant -> grant.operationsAsStrings().contains(operation))
                .map(grant -> Callers.named(grant.granteePrincipal()))
                .reduce(KeyReach.NOBODY, KeyReach::or);
        return statements.stream()
                .filter(statement -> statement.mayAllow("kms:" + operation))
                .map(KeyStatement::reach)
                .reduce(granted, KeyReach::or);
    }

    /**
     * The same document with truths and numbers as texts, as IAM takes them: the reader drops a condition on anything
     * else, and a denial without its condition would be a wider one.
     */
    private static JsonNode inTexts(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> entry.setValue(inTexts(entry.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, inTexts(array.get(i)));
            }
        } else if (node.isBoolean() || node.isNumber()) {
            return TextNode.valueOf(node.asText());
        }
        return node;
    }
}
