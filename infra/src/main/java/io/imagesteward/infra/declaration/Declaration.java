package io.imagesteward.infra.declaration;

import io.imagesteward.core.image.KnownRegions;
import io.imagesteward.core.policy.PolicyReader;
import io.imagesteward.core.policy.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that is to be deployed: the installation and its policies, each checked on its own and against the others. */
public record Declaration(HubContext hub, List<DeclaredPolicy> policies) {

    public Declaration {
        policies = List.copyOf(policies);
    }

    /** Reads cdk.json and every policy file it names, or refuses all of it with a {@link DeclarationRefused}. */
    public static Declaration read(Path cdkJson) {
        var findings = new ArrayList<Finding>();
        var hub = SourceFile.read(cdkJson, String.valueOf(cdkJson.getFileName()), findings)
                .flatMap(file -> new ContextReader(file).read());
        var policies = new ArrayList<DeclaredPolicy>();
        hub.ifPresent(context -> {
            var checks = new PolicyChecks(context);
            for (var name : context.policyFiles()) {
                SourceFile.read(cdkJson.resolveSibling(name), name, findings)
                        .flatMap(file -> policy(file, checks))
                        .ifPresent(policies::add);
            }
        });
        if (hub.isEmpty() || !findings.isEmpty()) {
            throw new DeclarationRefused(inReadingOrder(findings));
        }
        return new Declaration(hub.get(), policies);
    }

    private static Optional<DeclaredPolicy> policy(SourceFile file, PolicyChecks checks) {
        checks.check(file);
        return switch (PolicyReader.read(file.values(), KnownRegions.ALL)) {
            case Reading.Accepted(var policy) -> {
                checks.overlap(file.name(), policy).ifPresent(file::note);
                yield Optional.of(new DeclaredPolicy(file.values(), policy));
            }
            case Reading.Rejected(var violations) -> {
                violations.forEach(file::note);
                yield Optional.empty();
            }
        };
    }

    private static List<Finding> inReadingOrder(List<Finding> findings) {
        var files = findings.stream().map(Finding::file).distinct().toList();
        return findings.stream()
                .sorted(Comparator.comparingInt((Finding finding) -> files.indexOf(finding.file()))
                        .thenComparingInt(Finding::line))
                .toList();
    }
}
