package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.ec2.model.Image;

/** Says of one family what is not as declared, and what only a person can put right; with no help of the planner's. */
record Oracle(Truth truth, Declared declared, String source) {

    /** Nothing happens to this family: it is held, or its policy only looks. */
    boolean leftAlone() {
        return !declared.enforced()
                || truth.image(Company.HOME, source).filter(Truth::isHeld).isPresent();
    }

    /** Why no run can make the family as declared. */
    List<String> obstacles() {
        var obstacles = new ArrayList<String>();
        var image = truth.image(Company.HOME, source);
        if (image.isEmpty() || !Truth.isAvailable(image.get())) {
            return List.of("the source is gone or not available");
        }
        tooManyStrangers(Company.HOME, image.get(), obstacles);
        for (var region : declared.regions()) {
            var copies = truth.copies(region, source);
            var usable = copies.stream().filter(Truth::isAvailable).toList();
            if (!usable.isEmpty()) {
                tooManyStrangers(region, usable.getFirst(), obstacles);
            } else if (copies.stream().anyMatch(c -> c.stateAsString().equals("disabled"))) {
                obstacles.add("the copy in " + region + " is disabled");
            } else if (isEncrypted(image.get()) && !Declared.hasKey(region)) {
                obstacles.add("no key for " + region);
            }
        }
        return obstacles;
    }

    /** What a run that succeeded may not leave behind. */
    List<String> undone() {
        var undone = new ArrayList<String>();
        for (var region : declared.everywhere()) {
            var members = region.equals(Company.HOME)
                    ? truth.image(region, source).stream().toList()
                    : truth.copies(region, source);
            var usable = members.stream().filter(Truth::isAvailable).toList();
            if (usable.isEmpty()) {
                undone.add("nothing usable in " + region + ", only " + members);
            } else if (!Truth.isHeld(usable.getFirst()) && !truth.asDeclared(declared, region, usable.getFirst())) {
                undone.add("%s in %s is not shared as declared: %s"
                        .formatted(
                                usable.getFirst().imageId(),
                                region,
                                truth.sharedWith(region, usable.getFirst().imageId())));
            }
        }
        return undone;
    }

    /** Regions in which the parameter names another image than this one, the newest, though this is as declared. */
    List<String> unpublished() {
        if (leftAlone() || !obstacles().isEmpty() || !undone().isEmpty()) {
            return List.of();
        }
        var wrong = new ArrayList<String>();
        for (var region : declared.everywhere()) {
            var member = region.equals(Company.HOME)
                    ? truth.image(region, source)
                    : truth.copies(region, source).stream()
                            .filter(Truth::isAvailable)
                            .findFirst();
            var id = member.filter(m -> !Truth.isHeld(m)).map(Image::imageId);
            if (id.isPresent() && !truth.published(region).equals(id)) {
                wrong.add("convergence: the parameter in %s names %s instead of %s"
                        .formatted(region, truth.published(region), id));
            }
        }
        return wrong;
    }

    /** Copies that exist twice although one would do. */
    List<String> duplicates() {
        return Company.REGIONS.stream()
                .filter(region -> truth.copies(region, source).stream()
                                .filter(copy -> Set.of("available", "pending").contains(copy.stateAsString()))
                                .count()
                        > 1)
                .map(region -> "%s has two copies of %s".formatted(region, source))
                .toList();
    }

    private void tooManyStrangers(String region, Image image, List<String> obstacles) {
        if (Truth.isHeld(image)) {
            return;
        }
        check(truth.sharedWith(region, image.imageId()), declared.principals(), image.imageId(), obstacles);
        truth.snapshots(image)
                .forEach(s -> check(truth.snapshotSharedWith(region, s), declared.accounts(), s, obstacles));
    }

    private void check(Set<String> holders, Set<String> wanted, String what, List<String> obstacles) {
        var strangers = new TreeSet<>(holders);
        strangers.removeAll(wanted);
        strangers.remove("all");
        long known = holders.stream().filter(h -> !h.equals("all")).count();
        if (strangers.size() > declared.mayLose((int) known)) {
            obstacles.add("too many would lose " + what);
        }
    }

    private static boolean isEncrypted(Image image) {
        return image.blockDeviceMappings().stream()
                .anyMatch(m -> Boolean.TRUE.equals(m.ebs().encrypted()));
    }
}
