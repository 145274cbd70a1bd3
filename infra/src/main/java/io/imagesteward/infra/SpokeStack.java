package io.imagesteward.infra;

import io.imagesteward.infra.declaration.Declaration;
import io.imagesteward.infra.declaration.Members;
import io.imagesteward.infra.permissions.MemberAccess;
import io.imagesteward.infra.permissions.MemberFunction;
import io.imagesteward.infra.permissions.Reach;
import java.util.Optional;
import software.amazon.awscdk.BootstraplessSynthesizer;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.AccountPrincipal;
import software.amazon.awscdk.services.iam.PrincipalWithConditions;
import software.constructs.Construct;

/**
 * The roles in a spoke through which functions of the hub act there: one for each function, which lets in that function
 * alone. It holds nothing else, needs no bootstrapped account, and is deployed in one Region, because roles belong to no
 * Region.
 */
final class SpokeStack extends Stack {

    /** The name under which people deploy it. */
    static final String NAME = "ImageStewardSpoke";

    SpokeStack(Construct scope, Declaration declaration, Members members) {
        super(scope, NAME, props(declaration));
        var reach = Reach.of(declaration);
        for (var function : MemberFunction.values()) {
            var access = new MemberAccess(members, function);
            var trusted = new PrincipalWithConditions(
                    new AccountPrincipal(members.hub().value()), access.trust());
            var description = "What the %s function of Image Steward in account %s may do here"
                    .formatted(function.id(), members.hub());
            Roles.guest(
                    new Construct(this, function.id()),
                    new Roles.Identity(trusted, Optional.of(access.memberRole()), description),
                    access.memberStatements(reach));
        }
    }

    private static StackProps props(Declaration declaration) {
        return StackProps.builder()
                .description("Image Steward: lets functions of the hub act in this account")
                .env(Environment.builder()
                        .region(declaration.hub().region().value())
                        .build())
                .synthesizer(new BootstraplessSynthesizer())
                .build();
    }
}
