package io.imagesteward.samples;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.Transport;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.call.CallLog;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Image;

/** Functions of the hub that call on spokes, with and without a wire. */
@ParameterizedClass
@EnumSource(Transport.class)
abstract class Visits {

    static final AccountId HUB = new AccountId(Company.HUB);
    static final AccountId PAYMENTS = new AccountId("111122223333");
    static final AccountId DATA = new AccountId("222233334444");
    static final AccountId WEB = new AccountId("444455556666");
    static final RegionId HOME = new RegionId(Company.HOME);
    static final String OBSERVE_IN_PAYMENTS = "arn:aws:iam::111122223333:role/image-steward-observe";

    final Sandbox sandbox;
    final Company company;

    Visits(Transport transport) {
        this.sandbox = new Sandbox(Company.MORNING, transport);
        this.company = Company.found(sandbox, Path.of(".."));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    /** The clients that a function of the hub has. */
    AwsClients function(String id) {
        return sandbox.lambda().arns().stream()
                .filter(arn -> arn.contains(":function:ImageSteward-" + id) && !arn.endsWith(":live"))
                .findFirst()
                .map(sandbox.lambda()::aws)
                .orElseThrow(() -> new AssertionError(
                        "no function " + id + " among " + sandbox.lambda().arns()));
    }

    /** An image of the hub, shared with one account. */
    String shared(String name, AccountId account) {
        return company.image(ImageSeed.named(name)
                .volume(VolumeSeed.ofGiB(8).snapshotSharedWith(account.value()))
                .sharedWith(account.value()));
    }

    /** What is shared with whoever asks. */
    static List<String> images(AwsClients there) {
        return images(there.ec2(HOME));
    }

    private static List<String> images(Ec2Client there) {
        return there.describeImages(r -> r.executableUsers("self")).images().stream()
                .map(Image::imageId)
                .toList();
    }

    static String role(CallLog.Entry call) {
        return call.caller().role().orElseThrow();
    }
}
