package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.simulation.Desks.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.workspaces.model.WorkspaceImage;

/** Says of one family of WorkSpaces images what is not as declared, and what only a person can put right. */
record DesktopOracle(DesktopTruth truth, Doors doors, Desks desks, Desk desk) implements Judgement {

    /** What stands in the way, and the name by which people have to be told of it. */
    private record Obstacle(String what, String name) {}

    @Override
    public String source() {
        return desk.source();
    }

    @Override
    public boolean leftAlone() {
        return desk.rule().filter(rule -> !rule.enforced()).isPresent()
                || image().filter(image -> isHeld(DesktopTruth.HOME, image)).isPresent()
                || isRetiring();
    }

    /** Nothing is given while a family is on its way out. */
    private boolean isRetiring() {
        var hub =
                desk.rule().map(DesktopRule::regions).orElse(List.of()).stream().map(r -> new Where(Company.HUB, r));
        return Stream.concat(Stream.of(DesktopTruth.HOME), hub)
                .flatMap(place -> image().flatMap(image -> memberAt(place, image)).stream()
                        .map(member -> truth.tags(place, member.imageId())))
                .anyMatch(tags -> tags.containsKey(AmiHoldings.MARK));
    }

    @Override
    public List<String> obstacles() {
        return found().stream().map(Obstacle::what).toList();
    }

    @Override
    public List<String> mentioned() {
        return found().stream().map(Obstacle::name).distinct().toList();
    }

    /** Of two kinds: what stops the whole run is all that it tells of, and otherwise every place has its own. */
    private List<Obstacle> found() {
        var image = image();
        if (image.isEmpty()) {
            return List.of(new Obstacle("the source is gone", desk.source()));
        }
        if (desk.rule().isEmpty()) {
            return List.of(new Obstacle("no policy or more than one selects it", desk.source()));
        }
        var stopped = tooManyStrangers(image.get());
        return stopped.isEmpty() ? hindrances(image.get()) : stopped;
    }

    private List<Obstacle> tooManyStrangers(WorkspaceImage image) {
        var members = new ArrayList<Where>(List.of(DesktopTruth.HOME));
        rule().regions().forEach(region -> members.add(new Where(Company.HUB, region)));
        var obstacles = new ArrayList<Obstacle>();
        for (var place : members) {
            memberAt(place, image).filter(member -> !isHeld(place, member)).ifPresent(member -> {
                var holders = truth.sharedWith(place.region(), member.imageId());
                var strangers = new TreeSet<>(holders);
                strangers.removeAll(wanted());
                if (strangers.size() > rule().mayLose(holders.size())) {
                    obstacles.add(new Obstacle("too many would lose " + member.imageId(), "limits"));
                }
            });
        }
        return obstacles;
    }

    private List<Obstacle> hindrances(WorkspaceImage image) {
        var obstacles = new ArrayList<Obstacle>();
        obstacles.addAll(unlicensed(DesktopTruth.HOME, image));
        for (var region : rule().regions()) {
            var place = new Where(Company.HUB, region);
            var here = obstacleAt(place, image);
            here.ifPresent(obstacles::add);
            var copy = memberAt(place, image);
            if (here.isEmpty() && copy.filter(member -> isHeld(place, member)).isEmpty()) {
                obstacles.addAll(unlicensed(place, copy.orElse(image)));
            }
        }
        rule().into().forEach(place -> intoObstacle(place, image).ifPresent(obstacles::add));
        return obstacles;
    }

    private Optional<Obstacle> intoObstacle(Where place, WorkspaceImage image) {
        var account = place.account();
        if (!doors.isReadable(account)) {
            return Optional.of(new Obstacle("nobody gets into " + account, account));
        }
        if (truth.named(place, image).isEmpty()) {
            if (!wanted().contains(account)) {
                return Optional.of(new Obstacle(account + " is to copy what it is not to have", account));
            }
            if (!doors.lendsAHand(account)) {
                return Optional.of(new Obstacle(account + " lets nobody copy", account));
            }
        }
        return obstacleAt(place, image);
    }

    private Optional<Obstacle> obstacleAt(Where place, WorkspaceImage image) {
        var there = truth.named(place, image);
        if (there.isEmpty()) {
            return licenses().forbid(place, image)
                    ? Optional.of(new Obstacle("no license for " + place, place.region()))
                    : Optional.empty();
        }
        if (!truth.isCopy(place, there.get(), image)) {
            return Optional.of(new Obstacle("the name is taken at " + place, DesktopTruth.copyName(image)));
        }
        return there.get().stateAsString().equals("ERROR")
                ? Optional.of(new Obstacle("the copy at " + place + " failed", place.region()))
                : Optional.empty();
    }

    private List<Obstacle> unlicensed(Where place, WorkspaceImage image) {
        return licenses().unlicensed(place, image, wanted()).stream()
                .map(account -> new Obstacle(account + " brings no license to " + place.region(), account))
                .toList();
    }

    @Override
    public List<String> undone() {
        var undone = new ArrayList<String>();
        var image = image();
        if (desk.rule().isEmpty() || image.isEmpty()) {
            return undone;
        }
        notShared(DesktopTruth.HOME, image.get(), undone);
        for (var place : rule().copies()) {
            var copy = memberAt(place, image.get());
            if (copy.isEmpty()) {
                undone.add("nothing usable at " + place);
            } else if (place.account().equals(Company.HUB) && !isHeld(place, copy.get())) {
                notShared(place, copy.get(), undone);
            }
        }
        return undone;
    }

    private void notShared(Where place, WorkspaceImage image, List<String> undone) {
        var holders = truth.sharedWith(place.region(), image.imageId());
        if (!holders.equals(wanted())) {
            undone.add("%s at %s is not shared as declared: %s instead of %s"
                    .formatted(image.imageId(), place, holders, wanted()));
        }
    }

    /** Names are unique, so that there is never a second one. */
    @Override
    public List<String> duplicates() {
        return List.of();
    }

    private DesktopLicenses licenses() {
        return new DesktopLicenses(truth, doors, desks.licenses());
    }

    Optional<WorkspaceImage> memberAt(Where place, WorkspaceImage source) {
        return place.equals(DesktopTruth.HOME)
                ? Optional.of(source)
                : truth.copy(place, source).filter(DesktopTruth::isAvailable);
    }

    boolean isHeld(Where place, WorkspaceImage image) {
        return truth.tags(place, image.imageId()).containsKey(Desks.HOLD);
    }

    Optional<WorkspaceImage> image() {
        return truth.image(DesktopTruth.HOME, desk.source());
    }

    private Set<String> wanted() {
        return rule().accounts(truth.organization());
    }

    DesktopRule rule() {
        return desk.rule().orElseThrow();
    }
}
