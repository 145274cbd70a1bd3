package io.imagesteward.samples.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.imagesteward.samples.Company;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.kms.KmsClient;

/** A family of AMIs of which spokes make copies of their own, and of which a key may shut one of them out. */
record Pulls(Oracle hub, Doors doors, Optional<String> shutOut) implements Judgement {

    static final String PAYMENTS = "111122223333";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEYED = "eu-west-1";
    private static final List<Where> SPOKES = List.of(
            new Where(PAYMENTS, Company.HOME),
            new Where(PAYMENTS, "ap-southeast-2"),
            new Where("444455556666", KEYED),
            new Where("222233334444", Company.HOME));

    /** Some places in accounts that the policy names, as copying asks for. */
    static Declared wanted(Declared policy, RandomGenerator chance) {
        var into = new ArrayList<>(SPOKES);
        into.removeIf(place -> !policy.accounts().contains(place.account())
                || chance.nextInt(place.account().startsWith("2") ? 6 : 2) != 0);
        return policy.pulledInto(into);
    }

    /** Whom the key of copies is to shut out, which is somebody only now and then. */
    static Optional<String> shutOut(Company company, RandomGenerator chance) {
        if (chance.nextInt(4) != 0) {
            return Optional.empty();
        }
        var keys = company.sandbox().world().account(Company.HUB).region(KEYED).kms();
        var arn = keys.arnOf(Declared.KEY);
        var kms = (KmsClient) company.sandbox().backend("kms", Company.HUB, KEYED);
        keys.policy(arn, denying(kms.getKeyPolicy(r -> r.keyId(arn)).policy()));
        return Optional.of(PAYMENTS);
    }

    /** In so many words: where a key lets in a unit, nobody but its members knows whom it leaves out. */
    private static String denying(String policy) {
        try {
            var document = (ObjectNode) JSON.readTree(policy);
            var deny = document.withArray("Statement").addObject();
            deny.put("Effect", "Deny").put("Action", "kms:*").put("Resource", "*");
            deny.putObject("Principal").put("AWS", "arn:aws:iam::%s:root".formatted(PAYMENTS));
            return document.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Somebody takes copies from whom their key shuts out: an account that has been given a copy all the same, by a run that
     * could not read the key, has it, and then nothing is left of which a last run could tell.
     */
    static void takeBack(Scene scene, String account) {
        var truth = scene.truth();
        var ec2 = truth.ec2(KEYED);
        var user = LaunchPermission.builder().userId(account).build();
        scene.families().all().stream()
                .flatMap(family -> truth.copies(KEYED, family.source()).stream())
                .filter(copy -> Truth.isAvailable(copy)
                        && truth.sharedWith(KEYED, copy.imageId()).contains(account))
                .forEach(copy ->
                        ec2.modifyImageAttribute(r -> r.imageId(copy.imageId()).launchPermission(p -> p.remove(user))));
    }

    @Override
    public String source() {
        return hub.source();
    }

    @Override
    public boolean leftAlone() {
        return hub.leftAlone();
    }

    @Override
    public List<String> obstacles() {
        var obstacles = new ArrayList<>(hub.obstacles());
        accountsInTheWay().forEach(account -> obstacles.add(account + " can't be served"));
        return obstacles;
    }

    /** What stops the hub stops everything, and is all that people are told. */
    @Override
    public List<String> mentioned() {
        return hub.obstacles().isEmpty() ? accountsInTheWay() : List.of();
    }

    @Override
    public List<String> undone() {
        var undone = new ArrayList<>(hub.undone());
        into().stream()
                .filter(place -> in(place, "available").isEmpty())
                .forEach(place -> undone.add("nothing usable at " + place));
        return undone;
    }

    @Override
    public List<String> duplicates() {
        var duplicates = new ArrayList<>(hub.duplicates());
        into().stream()
                .filter(place ->
                        in(place, "available").size() + in(place, "pending").size() > 1)
                .forEach(place -> duplicates.add("%s has two copies of %s".formatted(place, source())));
        return duplicates;
    }

    private List<String> accountsInTheWay() {
        var accounts = new ArrayList<String>();
        into().stream().filter(this::isInTheWay).map(Where::account).forEach(accounts::add);
        shutOut.filter(this::isShutOut).ifPresent(accounts::add);
        return accounts;
    }

    /** A copy under no key can't be made of what is encrypted; whether the source still is there, the hub says. */
    private boolean isInTheWay(Where place) {
        if (!doors.isReadable(place.account())) {
            return true;
        }
        boolean encrypted = hub.truth()
                .image(Company.HOME, source())
                .filter(Truth::isEncrypted)
                .isPresent();
        return in(place, "available").isEmpty() && (encrypted || !doors.lendsAHand(place.account()));
    }

    /** Unless it has everything already: then nothing is left to be refused. */
    private boolean isShutOut(String account) {
        var truth = hub.truth();
        var copy = truth.copies(KEYED, source()).stream()
                .filter(Truth::isAvailable)
                .findFirst();
        boolean wanted = hub.family()
                .policy()
                .filter(policy ->
                        policy.regions().contains(KEYED) && policy.accounts().contains(account))
                .isPresent();
        return wanted
                && copy.filter(Truth::isHeld).isEmpty()
                && copy.filter(image -> truth.sharedWith(KEYED, image.imageId()).contains(account)
                                && truth.snapshots(image).stream()
                                        .allMatch(s -> truth.snapshotSharedWith(KEYED, s)
                                                .contains(account)))
                        .isEmpty();
    }

    private List<Where> into() {
        return hub.family().policy().map(Declared::into).orElse(List.of());
    }

    private List<Image> in(Where place, String state) {
        return hub.truth()
                .owned(place, "source-image-id", source())
                .filter(image -> image.stateAsString().equals(state))
                .toList();
    }
}
