package io.imagesteward.infra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.imagesteward.infra.declaration.Declaration;
import io.imagesteward.infra.declaration.Members;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.CfnStackSet;
import software.amazon.awscdk.Stage;
import software.constructs.Construct;

/**
 * Deploys the {@link SpokeStack} from the hub into every account of the units that are declared, and into those that join
 * them. CloudFormation never does so in the management account, which needs the stack by itself.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-associate-stackset-with-org.html">
 *     StackSets with service-managed permissions</a>
 */
final class SpokeStackSet extends Construct {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    SpokeStackSet(Construct scope, String id, Declaration declaration, Members members, Members.StackSet targets) {
        super(scope, id);
        CfnStackSet.Builder.create(this, "StackSet")
                .stackSetName(members.rolePrefix() + "-spokes")
                .description("Image Steward: the roles through which the hub acts in its spokes")
                .permissionModel("SERVICE_MANAGED")
                .callAs(targets.callAs())
                .capabilities(List.of("CAPABILITY_NAMED_IAM"))
                .autoDeployment(CfnStackSet.AutoDeploymentProperty.builder()
                        .enabled(true)
                        .retainStacksOnAccountRemoval(false)
                        .build())
                .stackInstancesGroup(List.of(CfnStackSet.StackInstancesProperty.builder()
                        .deploymentTargets(CfnStackSet.DeploymentTargetsProperty.builder()
                                .organizationalUnitIds(targets.organizationalUnits())
                                .build())
                        .regions(List.of(declaration.hub().region().value()))
                        .build()))
                .templateBody(template(declaration, members))
                .build();
    }

    /** The template goes along as text, so that no bucket has to be readable for other accounts. */
    private String template(Declaration declaration, Members members) {
        try {
            // An assembly of its own: in the app's, the stack would be half of what the CDK command line expects.
            var directory = Path.of(Objects.requireNonNull(Stage.of(this)).getOutdir(), "stack-set");
            var app = new App(AppProps.builder()
                    .analyticsReporting(false)
                    .outdir(directory.toString())
                    .context(context())
                    .build());
            var spoke = new SpokeStack(app, declaration, members);
            return JSON.writeValueAsString(
                    app.synth().getStackByName(spoke.getStackName()).getTemplate());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("CDK made a template that is no JSON", e);
        }
    }

    /** The switches of the CDK, so that both apps synthesize alike. */
    @SuppressWarnings("unchecked") // jsii knows of no more than an object
    private Map<String, Object> context() {
        return (Map<String, Object>) getNode().getRoot().getNode().getAllContext();
    }
}
