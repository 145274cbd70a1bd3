package io.imagesteward.sandbox.aws.kms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Who may use a key, as its own policy says. Without it nobody may, whatever IAM says; the usual one leaves the decision to
 * the IAM policies of the key's account.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html">Key policies in AWS KMS</a>
 */
final class KeyPolicy {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> USE =
            List.of("kms:DescribeKey", "kms:CreateGrant", "kms:Decrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*");

    private final ObjectNode document;
    private final List<KeyStatement> statements;

    private KeyPolicy(ObjectNode document) {
        this.document = document;
        this.statements = StreamSupport.stream(document.path("Statement").spliterator(), false)
                .map(KeyStatement::of)
                .toList();
    }

    /** The policy that a key has when nobody writes another. */
    static KeyPolicy usual(String account) {
        ObjectNode document = JSON.createObjectNode().put("Version", "2012-10-17");
        document.withArray("Statement").add(statement("default", account, List.of("kms:*")));
        return new KeyPolicy(document);
    }

    /**
     * Reads a policy.
     *
     * @throws IllegalArgumentException saying what the sandbox does not evaluate
     */
    static KeyPolicy of(String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode document) {
                return new KeyPolicy(document);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A key policy is JSON; found " + text, e);
        }
        throw new IllegalArgumentException("A key policy is a JSON object; found " + text);
    }

    String text() {
        return document.toPrettyString();
    }

    List<KeyStatement> statements() {
        return statements;
    }

    /** The same with what the guides of EC2 and EBS give an account with which an encrypted image is shared. */
    KeyPolicy sharedWith(String account) {
        var shared = unsharedFrom(account).document.deepCopy();
        shared.withArray("Statement").add(statement(sid(account), account, USE));
        return new KeyPolicy(shared);
    }

    /** The same for all accounts on a path through an organization. */
    KeyPolicy sharedWithPath(String path) {
        var shared = document.deepCopy();
        var statement = statement("path" + path, path, USE).put("Principal", "*");
        statement.putObject("Condition").putObject("ForAnyValue:StringLike").put("aws:PrincipalOrgPaths", path);
        shared.withArray("Statement").add(statement);
        return new KeyPolicy(shared);
    }

    KeyPolicy unsharedFrom(String account) {
        var rest = document.deepCopy();
        ArrayNode left = rest.putArray("Statement");
        for (JsonNode statement : document.path("Statement")) {
            if (!statement.path("Sid").asText().equals(sid(account))) {
                left.add(statement.deepCopy());
            }
        }
        return new KeyPolicy(rest);
    }

    private static String sid(String account) {
        return "share" + account;
    }

    private static ObjectNode statement(String sid, String account, List<String> actions) {
        ObjectNode statement = JSON.createObjectNode().put("Sid", sid).put("Effect", "Allow");
        statement.putObject("Principal").put("AWS", "arn:aws:iam::%s:root".formatted(account));
        actions.forEach(statement.putArray("Action")::add);
        return statement.put("Resource", "*");
    }
}
