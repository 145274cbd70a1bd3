package io.imagesteward.infra.permissions;

import io.imagesteward.core.image.RegionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * The use of keys that an encrypted copy needs: the source's to read, the copy's to write. Only through EC2, so that
 * the role cannot decrypt anything else.
 *
 * @see <a href="https://docs.aws.amazon.com/ebs/latest/userguide/ebs-copy-snapshot.html">Copy a snapshot: encryption</a>
 */
final class CopyKeyPermissions {

    private CopyKeyPermissions() {}

    static List<PolicyStatement> statements(Reach reach) {
        // Every key of the hub's Region, of any account: which key a source is under shows only when it is copied.
        var source = Arns.key(reach.hub().value(), "*", "*");
        var statements = new ArrayList<PolicyStatement>();
        var all = Stream.concat(Stream.of(source), reach.keys().stream().map(DestinationKey::arn));
        // Metadata, and not only through EC2: CopyImage finds out about a wrong key long after it has answered.
        statements.add(Grant.allow(List.of("kms:DescribeKey"), all.distinct().toList()));
        statements.add(Grant.allow(
                List.of("kms:Decrypt", "kms:ReEncryptFrom"), List.of(source), conditions(reach, Optional.empty())));
        statements.add(grants(reach, source, Optional.empty()));
        for (var key : reach.keys()) {
            statements.add(Grant.allow(
                    List.of("kms:ReEncryptTo", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"),
                    List.of(key.arn()),
                    conditions(reach, key.alias())));
            statements.add(grants(reach, key.arn(), key.alias()));
        }
        return statements;
    }

    /** Grants go to AWS services alone: EBS holds one for as long as a volume or snapshot uses the key. */
    private static PolicyStatement grants(Reach reach, String key, Optional<String> alias) {
        var conditions = conditions(reach, alias);
        conditions.put("Bool", Map.of("kms:GrantIsForAWSResource", "true"));
        return Grant.allow(List.of("kms:CreateGrant"), List.of(key), conditions);
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
