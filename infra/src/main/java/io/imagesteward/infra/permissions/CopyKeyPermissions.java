package io.imagesteward.infra.permissions;

import io.imagesteward.core.image.RegionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;

/**
 * The use of keys that an encrypted copy needs: the source's to read, the copy's to write. Only through EC2, so that
 * the role cannot decrypt anything else.
 *
 * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-copy-snapshot.html">Copy a snapshot: encryption</a>
 */
final class CopyKeyPermissions {

    private static final String SOURCE =
            "Every key of the hub's Region, of any account: which key a source is under shows only when it is copied.";
    private static final String METADATA =
            "Every key that a source may be under, and every key that may have the alias: it reads metadata alone.";
    private static final String DESTINATION =
            "Every key of the account that has the alias which the condition names: IAM accepts no alias as a resource.";

    private CopyKeyPermissions() {}

    static List<Grant> statements(Reach reach) {
        var source = Arns.key(reach.hub().value(), "*", "*");
        var statements = new ArrayList<Grant>();
        var all = Stream.concat(Stream.of(source), reach.keys().stream().map(DestinationKey::arn));
        // Not only through EC2: CopyImage finds out about a wrong key long after it has answered.
        statements.add(Grant.allowAny(
                METADATA, List.of("kms:DescribeKey"), all.distinct().toList()));
        statements.add(Grant.allowAny(
                SOURCE,
                List.of("kms:Decrypt", "kms:ReEncryptFrom"),
                List.of(source),
                conditions(reach, Optional.empty())));
        statements.add(grants(SOURCE, reach, source, Optional.empty()));
        for (var key : reach.keys()) {
            statements.add(Grant.allowAny(
                    DESTINATION,
                    List.of("kms:ReEncryptTo", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"),
                    List.of(key.arn()),
                    conditions(reach, key.alias())));
            statements.add(grants(DESTINATION, reach, key.arn(), key.alias()));
        }
        return statements;
    }

    /** Grants go to AWS services alone: EBS holds one for as long as a volume or snapshot uses the key. */
    private static Grant grants(String reason, Reach reach, String key, Optional<String> alias) {
        var conditions = conditions(reach, alias);
        conditions.put("Bool", Map.of("kms:GrantIsForAWSResource", "true"));
        return Grant.allowAny(reason, List.of("kms:CreateGrant"), List.of(key), conditions);
    }

    private static Map<String, Object> conditions(Reach reach, Optional<String> alias) {
        var services = reach.regions().stream()
                .map(RegionId::value)
                .map(region -> "ec2.%s.%s".formatted(region, Aws.URL_SUFFIX))
                .toList();
        var conditions = new TreeMap<String, Object>();
        conditions.put("StringEquals", Map.of("kms:ViaService", services));
        alias.ifPresent(name -> conditions.put("ForAnyValue:StringEquals", Map.of("kms:ResourceAliases", name)));
        return conditions;
    }
}
