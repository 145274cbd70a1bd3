package io.imagesteward.infra;

import io.imagesteward.infra.permissions.Grant;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * One of our Lambda functions, with every default that they share. The construct's id is its word: {@code Observe} is
 * run by {@code ObserveHandler}.
 *
 * <p>Callers get the alias alone, because SnapStart keeps snapshots of published versions and never of $LATEST.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html">Lambda SnapStart</a>
 */
final class JavaFunction extends Construct {

    private static final String HANDLERS = "io.imagesteward.functions.handler.";

    private final LogGroup logs;
    private final Function function;
    private final Alias alias;

    JavaFunction(Construct scope, String id, Spec spec) {
        super(scope, id);
        this.logs = Logs.group(this);
        this.function = function(id, spec, logs, role(id, spec, logs));
        // The alias publishes a version, which the warning asks for and does not see.
        Annotations.of(function).acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish");
        this.alias = Alias.Builder.create(this, "Live")
                .aliasName("live")
                .version(function.getCurrentVersion())
                .build();
    }

    private Role role(String id, Spec spec, LogGroup logs) {
        var description = "What the %s function of Image Steward may do".formatted(id);
        var role = Roles.role(
                this,
                Roles.Identity.of("lambda.amazonaws.com", spec.rights().roleName(), description),
                spec.rights().permissions());
        logs.grantWrite(role);
        return role;
    }

    private Function function(String id, Spec spec, LogGroup logs, Role role) {
        return Function.Builder.create(this, "Function")
                .description("Image Steward: " + spec.purpose())
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .code(Code.fromAsset(spec.jar().toString()))
                .handler(HANDLERS + id + "Handler")
                .memorySize(1024)
                .timeout(spec.timeout())
                .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                .tracing(Tracing.ACTIVE)
                .logGroup(logs)
                .loggingFormat(LoggingFormat.JSON)
                .environment(environment(id, spec))
                .role(role)
                .build();
    }

    Alias alias() {
        return alias;
    }

    /** The function behind the alias: its metrics count every version. */
    Function function() {
        return function;
    }

    LogGroup logs() {
        return logs;
    }

    private static Map<String, String> environment(String id, Spec spec) {
        var environment = new TreeMap<>(spec.environment());
        environment.put("POWERTOOLS_SERVICE_NAME", id.toLowerCase(Locale.ROOT));
        environment.put("HUB_ACCOUNT", Aws.ACCOUNT_ID);
        environment.put("HUB_REGION", Aws.REGION);
        return environment;
    }

    /** What differs from one function to the next. */
    record Spec(String purpose, Duration timeout, Path jar, Rights rights, Map<String, String> environment) {}

    /**
     * What a function may do.
     *
     * @param roleName a fixed name, for a role that other accounts have to know
     */
    record Rights(List<Grant> permissions, Optional<String> roleName) {}
}
