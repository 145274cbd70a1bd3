package io.imagesteward.core.given;

import io.imagesteward.core.image.AccountId;
import io.imagesteward.core.image.AmiId;
import io.imagesteward.core.image.ImageRef;
import io.imagesteward.core.image.KmsKey;
import io.imagesteward.core.image.Principal;
import io.imagesteward.core.image.RegionId;
import io.imagesteward.core.image.SnapshotId;
import io.imagesteward.core.image.SnapshotRef;
import java.time.Instant;

/** The accounts, Regions and people that appear in every test, so that a reader meets them once. */
public final class Names {

    public static final AccountId HUB = new AccountId("999999999999");
    public static final Principal.Account PAYMENTS = account("111122223333");
    public static final Principal.Account ORDERS = account("222233334444");
    public static final Principal.Account STRANGER = account("444455556666");
    public static final Principal.Organization ORGANIZATION =
            new Principal.Organization("arn:aws:organizations::999999999999:organization/o-exampleorgid");
    public static final Principal.OrganizationalUnit WORKLOADS =
            new Principal.OrganizationalUnit("arn:aws:organizations::999999999999:ou/o-exampleorgid/ou-ab12-workloads");
    public static final Principal.OrganizationalUnit SUSPENDED =
            new Principal.OrganizationalUnit("arn:aws:organizations::999999999999:ou/o-exampleorgid/ou-ab12-suspended");
    public static final Principal EVERYONE = new Principal.Everyone();

    public static final RegionId VIRGINIA = new RegionId("us-east-1");
    public static final RegionId IRELAND = new RegionId("eu-west-1");
    public static final RegionId SYDNEY = new RegionId("ap-southeast-2");

    public static final KmsKey GOLDEN_KEY = new KmsKey("alias/golden-images");
    public static final String PARAMETER = "/images/golden-linux/latest";
    public static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

    private Names() {}

    public static Principal.Account account(String id) {
        return new Principal.Account(new AccountId(id));
    }

    /** Made-up accounts, as many as it takes to reach a quota. */
    public static Principal.Account account(int number) {
        return account("%012d".formatted(number));
    }

    /** An image id that people can tell from the next one. */
    public static AmiId amiId(int number) {
        return new AmiId("ami-%017x".formatted(number));
    }

    public static ImageRef image(int number, RegionId region) {
        return new ImageRef(HUB, region, amiId(number));
    }

    public static SnapshotRef snapshot(int number, RegionId region) {
        return new SnapshotRef(HUB, region, new SnapshotId("snap-%017x".formatted(number)));
    }
}
