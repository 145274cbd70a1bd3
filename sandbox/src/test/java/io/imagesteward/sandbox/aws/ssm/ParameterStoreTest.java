package io.imagesteward.sandbox.aws.ssm;

import static io.imagesteward.sandbox.world.TestWorld.HUB;
import static io.imagesteward.sandbox.world.TestWorld.SPOKE;
import static io.imagesteward.sandbox.world.TestWorld.VIRGINIA;
import static io.imagesteward.sandbox.world.TestWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.world.TestWorld;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterType;
import software.amazon.awssdk.services.ssm.model.PutParameterResponse;

class ParameterStoreTest {

    private static final String LATEST = "/images/golden-linux/latest";

    private final TestWorld test = new TestWorld();
    private final SsmClient ssm = test.client(SsmClient.class, "ssm", HUB, VIRGINIA);

    @Test
    void everyChangeIsAVersionThatCanStillBeRead() {
        assertThat(put("one", false).version()).isEqualTo(1);
        assertThat(put("two", true).version()).isEqualTo(2);
        assertThat(ssm.getParameter(r -> r.name(LATEST)).parameter().value()).isEqualTo("two");
        assertThat(ssm.getParameter(r -> r.name(LATEST + ":1")).parameter().value())
                .isEqualTo("one");
        assertThat(refusal(() -> ssm.getParameter(r -> r.name(LATEST + ":7")))).isEqualTo("ParameterVersionNotFound");
    }

    @Test
    void withoutOverwriteAnExistingParameterStays() {
        put("one", false);
        assertThat(refusal(() -> put("two", false))).isEqualTo("ParameterAlreadyExists");
        assertThat(ssm.getParameter(r -> r.name(LATEST)).parameter().value()).isEqualTo("one");
    }

    @Test
    void anUnknownParameterIsNotFoundButOnlyListedAmongSeveral() {
        put("one", false);
        assertThat(refusal(() -> ssm.getParameter(r -> r.name("/none")))).isEqualTo("ParameterNotFound");
        var several = ssm.getParameters(r -> r.names(LATEST, "/none"));
        assertThat(several.parameters()).extracting(Parameter::value).containsExactly("one");
        assertThat(several.invalidParameters()).containsExactly("/none");
    }

    @Test
    void moreThanTenNamesAreRefused() {
        var names = IntStream.range(0, 11).mapToObj(i -> "/p" + i).toList();
        assertThat(refusal(() -> ssm.getParameters(r -> r.names(names)))).isEqualTo("ValidationException");
    }

    @Test
    void parametersBelongToOneAccount() {
        put("one", false);
        var spoke = test.client(SsmClient.class, "ssm", SPOKE, VIRGINIA);
        assertThat(refusal(() -> spoke.getParameter(r -> r.name(LATEST)))).isEqualTo("ParameterNotFound");
    }

    @Test
    void anImageParameterIsStoredOnlyAfterItsImageWasFound() {
        String image = test.hub().ec2().image(ImageSeed.named("golden-1"));
        assertThat(putImage(image).version()).isEqualTo(1);
        assertThat(test.hub().parameters().value(LATEST)).isEmpty();
        test.pass(Duration.ofSeconds(10));
        assertThat(test.hub().parameters().value(LATEST)).contains(image);
    }

    @Test
    void anImageThatCannotBeSeenIsDroppedAndOnlyTheBusSaysSo() {
        String foreign = test.spoke().ec2().image(ImageSeed.named("golden-1"));
        putImage(foreign);
        test.pass(Duration.ofSeconds(10));
        assertThat(refusal(() -> ssm.getParameter(r -> r.name(LATEST)))).isEqualTo("ParameterNotFound");
        var events = test.hub().bus().published("Parameter Store Change");
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().at("/detail/exception").asText()).contains(foreign);
    }

    @Test
    void aValueThatIsNoImageIdIsRefusedForAnImageParameter() {
        assertThat(refusal(() -> putImage("wsi-123456789"))).isEqualTo("ValidationException");
    }

    @Test
    void namesValuesAndPatternsAreChecked() {
        assertThat(refusal(
                        () -> ssm.putParameter(r -> r.name("/aws/x").value("v").type(ParameterType.STRING))))
                .isEqualTo("ValidationException");
        assertThat(refusal(() -> put("{{nested}}", false))).isEqualTo("ValidationException");
        assertThat(refusal(() -> put("x".repeat(4097), false))).isEqualTo("ValidationException");
        assertThat(refusal(() -> ssm.putParameter(r ->
                        r.name(LATEST).value("ami-1").type(ParameterType.STRING).allowedPattern("wsi-.*"))))
                .isEqualTo("ParameterPatternMismatchException");
    }

    @Test
    void aPathListsWhatIsDirectlyBelowIt() {
        put("one", false);
        ssm.putParameter(r -> r.name("/images/list").value("v").type(ParameterType.STRING));
        assertThat(ssm.getParametersByPath(r -> r.path("/images")).parameters())
                .extracting(Parameter::name)
                .containsExactly("/images/list");
        assertThat(ssm.getParametersByPath(r -> r.path("/images").recursive(true))
                        .parameters())
                .hasSize(2);
    }

    @Test
    void creatingChangingAndDeletingAreEvents() {
        put("one", false);
        put("two", true);
        ssm.deleteParameter(r -> r.name(LATEST));
        assertThat(test.hub().bus().published("Parameter Store Change"))
                .extracting((JsonNode event) -> event.at("/detail/operation").asText())
                .containsExactly("Create", "Update", "Delete");
    }

    private PutParameterResponse put(String value, boolean overwrite) {
        return ssm.putParameter(
                r -> r.name(LATEST).value(value).type(ParameterType.STRING).overwrite(overwrite));
    }

    private PutParameterResponse putImage(String value) {
        return ssm.putParameter(
                r -> r.name(LATEST).value(value).type(ParameterType.STRING).dataType("aws:ec2:image"));
    }
}
