package io.imagesteward.samples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.imagesteward.core.inventory.Recipients;
import io.imagesteward.samples.Company;
import io.imagesteward.sandbox.Sandbox;
import io.imagesteward.sandbox.aws.ec2.ImageSeed;
import io.imagesteward.sandbox.aws.ec2.VolumeSeed;
import io.imagesteward.sandbox.deploy.Blueprint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a retirement costs, in calls: a source with five copies, shared with fifty accounts, beside the fewest; when none of
 * them lets itself be asked, and when all do.
 */
class RetirementFloorTest {

    private static final double MOST = 1.3;
    private static final List<String> COPIES =
            List.of("eu-west-1", "ap-southeast-2", "us-west-2", "eu-central-1", "ap-northeast-1");
    private static final List<String> ACCOUNTS = IntStream.rangeClosed(1, 50)
            .mapToObj(number -> "%012d".formatted(100_000_000_000L + number))
            .toList();
    /** Forty-one accounts in six Regions are the most that one look asks. */
    private static final int ASKED = Recipients.USAGE / (1 + COPIES.size());

    private final Sandbox sandbox = new Sandbox(Company.MORNING);
    private final Company company = Company.found(sandbox, Path.of(".."));

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void retiringAFamilyMakesAtMostThreeTenthsMoreCallsThanItMust() {
        assertMade(new RetirementFloor(COPIES.size(), 2, ACCOUNTS.size(), 0), retired());
    }

    @Test
    void askingEachAccountMakesNoMoreCallsThanItMust() {
        ACCOUNTS.forEach(this::letsUsIn);
        var floor = new RetirementFloor(COPIES.size(), 2, ASKED, ASKED);

        var made = retired();

        assertMade(floor, made);
        assertThat(made.get("ec2 DescribeInstances"))
                .as("they were asked at both questions")
                .isEqualTo(floor.calls().get("ec2 DescribeInstances"));
    }

    private void letsUsIn(String account) {
        sandbox.world().account(account);
        sandbox.deploy(Blueprint.of(Path.of("../infra/target/cdk.out"), "ImageStewardSpoke", account));
    }

    private static void assertMade(RetirementFloor floor, Map<String, Integer> made) {
        assertThat(sum(made))
                .as("made %d %s%nfewest %d %s", sum(made), made, sum(floor.calls()), new TreeMap<>(floor.calls()))
                .isLessThanOrEqualTo((int) (MOST * sum(floor.calls())));
    }

    /** The calls with which the family went. */
    private Map<String, Integer> retired() {
        deployPolicy();
        var id = familySharedWithFifty();

        sandbox.send(company.asked(
                "Image Retirement Requested", "1", Map.of("imageId", id, "region", Company.HOME, "policy", "wide")));
        var made = new TreeMap<>(madeUntil(Duration.ofHours(20)));
        // the daily review at six is not this retirement's
        madeUntil(Duration.ofHours(22));
        madeUntil(Duration.ofDays(2).minusHours(4)).forEach((call, count) -> made.merge(call, count, Integer::sum));

        assertThat(gone(id)).isTrue();
        return made;
    }

    private boolean gone(String id) {
        return sandbox.world().account(Company.HUB).region(Company.HOME).bus().published("Image Retired").stream()
                .anyMatch(event -> event.toString().contains(id));
    }

    private void deployPolicy() {
        var configurations =
                sandbox.world().account(Company.HUB).region(Company.HOME).configurations();
        var document = """
                {"policies": {"wide": {"policy": "wide", "version": "0badcafe", "kind": "ami", "select": {"name": "wide-*"},
                  "share": {"accounts": [%s]}, "copy": {"regions": [%s]},
                  "publish": {"parameter": "/images/wide/latest"},
                  "retire": {"keepLatest": 1, "after": "P90D", "gracePeriod": "P1D", "approval": "none"},
                  "limits": {"images": 20, "percent": 100}, "mode": "enforce"}}}""".formatted(
                String.join(",", ACCOUNTS.stream().map("\"%s\""::formatted).toList()),
                String.join(
                        ",",
                        COPIES.stream().map("{\"region\": \"%s\"}"::formatted).toList()));
        configurations.profiles().forEach(profile -> configurations.deploy(profile, "application/json", document));
    }

    /** Answers the source's id; a newer image keeps it from being the latest. */
    private String familySharedWithFifty() {
        image(Company.HOME, ImageSeed.named("wide-new").createdAt(Company.MORNING.minus(Duration.ofDays(10))));
        var id = image(Company.HOME, old());
        COPIES.forEach(region -> image(
                region,
                old().copiedFrom(id, Company.HOME)
                        .tag("image-steward:policy", "wide")
                        .tag("image-steward:source", "%s/%s/%s".formatted(Company.HUB, Company.HOME, id))));
        return id;
    }

    private String image(String region, ImageSeed seed) {
        return sandbox.world().account(Company.HUB).region(region).ec2().image(seed);
    }

    private static ImageSeed old() {
        var seed = ImageSeed.named("wide-old").createdAt(Company.MORNING.minus(Duration.ofDays(200)));
        for (var account : ACCOUNTS) {
            seed = seed.sharedWith(account);
        }
        return seed.volume(volume(8)).volume(volume(20));
    }

    private static VolumeSeed volume(int size) {
        var volume = VolumeSeed.ofGiB(size);
        for (var account : ACCOUNTS) {
            volume = volume.snapshotSharedWith(account);
        }
        return volume;
    }

    private Map<String, Integer> madeUntil(Duration sinceMorning) {
        sandbox.calls().clear();
        sandbox.time().runUntil(Company.MORNING.plus(sinceMorning));
        return CallTable.made(sandbox.calls().entries());
    }

    private static int sum(Map<String, Integer> calls) {
        return calls.values().stream().mapToInt(Integer::intValue).sum();
    }
}
