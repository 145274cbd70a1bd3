package io.imagesteward.samples.simulation;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.LaunchPermissionModifications;
import software.amazon.awssdk.services.ec2.model.PermissionGroup;
import software.amazon.awssdk.services.ec2.model.Tag;

/** What somebody with a console may do to an image at any moment. */
@SuppressWarnings("ImmutableEnumChecker") // every action is a lambda that captures nothing
enum Deed implements Interference {
    HOLD(
            false,
            (people, place, image) ->
                    place.ec2().createTags(r -> r.resources(image.imageId()).tags(hold("an engineer looks at it")))),
    END_HOLD(
            false,
            (people, place, image) ->
                    place.ec2().deleteTags(r -> r.resources(image.imageId()).tags(hold(null)))),
    DEREGISTER(false, (people, place, image) -> people.deregister(place, image)),
    DEREGISTER_COPY_AND_ASK_AGAIN(false, (people, place, image) -> people.deregisterAndAskAgain(place, image)),
    SHARE(true, (people, place, image) -> change(place.ec2(), image, p -> p.add(user(people.someone())))),
    UNSHARE(true, (people, place, image) -> change(place.ec2(), image, p -> p.remove(user(people.someone())))),
    MAKE_PUBLIC(true, (people, place, image) -> makePublic(place.ec2(), image)),
    SHARE_SNAPSHOT(false, (people, place, image) -> people.onSnapshot(place, image, true)),
    UNSHARE_SNAPSHOT(false, (people, place, image) -> people.onSnapshot(place, image, false)),
    DISABLE(true, (people, place, image) -> place.ec2().disableImage(r -> r.imageId(image.imageId()))),
    MOVE_PARAMETER(false, (people, place, image) -> people.point(place, image));

    private final boolean onlyWhenAvailable;
    private final Action action;

    /** Does it. */
    @FunctionalInterface
    interface Action {
        void on(OtherPeople people, OtherPeople.Place place, Image image);
    }

    Deed(boolean onlyWhenAvailable, Action action) {
        this.onlyWhenAvailable = onlyWhenAvailable;
        this.action = action;
    }

    @Override
    public boolean isPossibleWith(Image image) {
        return !onlyWhenAvailable || Truth.isAvailable(image);
    }

    @Override
    public void on(OtherPeople people, OtherPeople.Place place, Image image) {
        action.on(people, place, image);
    }

    private static Tag hold(@Nullable String why) {
        return Tag.builder().key("image-steward:hold").value(why).build();
    }

    private static void change(Ec2Client ec2, Image image, Consumer<LaunchPermissionModifications.Builder> how) {
        ec2.modifyImageAttribute(r -> r.imageId(image.imageId()).launchPermission(how));
    }

    private static LaunchPermission user(String account) {
        return LaunchPermission.builder().userId(account).build();
    }

    private static void makePublic(Ec2Client ec2, Image image) {
        if (!Truth.isEncrypted(image)) {
            var all = LaunchPermission.builder().group(PermissionGroup.ALL).build();
            change(ec2, image, p -> p.add(all));
        }
    }
}
