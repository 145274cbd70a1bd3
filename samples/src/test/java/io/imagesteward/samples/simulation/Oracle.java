package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.ec2.model.Image;

/** Says of one family what is not as declared, and what only a person can put right; with no help of the planner's. */
record Oracle(Truth truth, Locksmith keys, Families.Family family) implements Judgement {

    @Override
    public String source() {
        return family.source();
    }

    @Override
    public boolean leftAlone() {
        return family.policy().filter(policy -> !policy.enforced()).isPresent()
                || image().filter(Truth::isHeld).isPresent();
    }

    @Override
    public List<String> obstacles() {
        var image = image();
        if (image.isEmpty() || !Truth.isAvailable(image.get())) {
            return List.of("the source is gone or not available");
        }
        if (family.policy().isEmpty()) {
            return List.of("no policy or more than one selects it");
        }
        var obstacles = new ArrayList<String>();
        tooManyStrangers(declared(), Company.HOME, image.get(), obstacles);
        declared().regions().forEach(region -> obstacleIn(region, image.get(), obstacles));
        if (keys.isLocked()
                && Truth.isEncrypted(image.get())
                && !declared().principals().isEmpty()) {
            obstacles.add("the key of the source may not be used any more");
        }
        return obstacles;
    }

    private void obstacleIn(String region, Image image, List<String> obstacles) {
        var copies = truth.copies(region, family.source());
        var usable = copies.stream().filter(Truth::isAvailable).toList();
        if (!usable.isEmpty()) {
            tooManyStrangers(declared(), region, usable.getFirst(), obstacles);
        } else if (copies.stream().anyMatch(c -> c.stateAsString().equals("disabled"))) {
            obstacles.add("the copy in " + region + " is disabled");
        } else if (Truth.isEncrypted(image) && !Declared.hasKey(region)) {
            obstacles.add("no key for " + region);
        } else if (keys.isBroken(region) || (keys.isLocked() && Truth.isEncrypted(image))) {
            obstacles.add("a key for the copy in " + region + " does not work");
        }
    }

    @Override
    public List<String> undone() {
        var undone = new ArrayList<String>();
        family.policy().ifPresent(declared -> {
            for (var region : declared.everywhere()) {
                var usable = truth.members(region, family.source()).stream()
                        .filter(Truth::isAvailable)
                        .toList();
                if (usable.isEmpty()) {
                    undone.add("nothing usable in " + region);
                } else if (!Truth.isHeld(usable.getFirst()) && !truth.asDeclared(declared, region, usable.getFirst())) {
                    var id = usable.getFirst().imageId();
                    undone.add("%s in %s is not shared as declared: %s"
                            .formatted(id, region, truth.sharedWith(region, id)));
                }
            }
        });
        return undone;
    }

    /** Regions in which the parameter names another image than this one, the newest, though this is as declared. */
    List<String> unpublished() {
        if (leftAlone() || !obstacles().isEmpty() || !undone().isEmpty()) {
            return List.of();
        }
        var wrong = new ArrayList<String>();
        for (var region : declared().everywhere()) {
            var id = truth.members(region, family.source()).stream()
                    .filter(Truth::isAvailable)
                    .findFirst()
                    .filter(member -> !Truth.isHeld(member))
                    .map(Image::imageId);
            var published = truth.published(region, declared().parameter());
            if (id.isPresent() && !published.equals(id)) {
                wrong.add("convergence: the parameter in %s names %s instead of %s".formatted(region, published, id));
            }
        }
        return wrong;
    }

    @Override
    public List<String> duplicates() {
        return Company.REGIONS.stream()
                .filter(region -> truth.copies(region, family.source()).stream()
                                .filter(copy -> Set.of("available", "pending").contains(copy.stateAsString()))
                                .count()
                        > 1)
                .map(region -> "%s has two copies of %s".formatted(region, family.source()))
                .toList();
    }

    private Optional<Image> image() {
        return truth.image(Company.HOME, family.source());
    }

    private Declared declared() {
        return family.policy().orElseThrow();
    }

    private void tooManyStrangers(Declared declared, String region, Image image, List<String> obstacles) {
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
        if (strangers.size() > declared().mayLose((int) known)) {
            obstacles.add("too many would lose " + what);
        }
    }
}
