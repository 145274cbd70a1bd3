package io.imagesteward.core.sweep;

import static io.imagesteward.core.given.AmiBuilder.ami;
import static io.imagesteward.core.given.DesktopBuilder.desktop;
import static io.imagesteward.core.given.Names.HUB;
import static io.imagesteward.core.given.Names.NOW;
import static io.imagesteward.core.given.Names.ORDERS;
import static io.imagesteward.core.given.Names.PAYMENTS;
import static io.imagesteward.core.given.PolicyBuilder.policy;

import io.imagesteward.core.given.AmiBuilder;
import io.imagesteward.core.given.DesktopBuilder;
import io.imagesteward.core.given.PolicyBuilder;
import io.imagesteward.core.inventory.Audience;
import io.imagesteward.core.policy.ImageKind;
import io.imagesteward.core.policy.PolicyBook;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a sweep sees and makes of it, under a policy of its own that shares with payments and orders. */
abstract class Sweeping {

    final Observed observed = new Observed();

    /** Why nobody knows who is in the organization; empty while that can be read. */
    Optional<String> unread = Optional.empty();

    static PolicyBuilder sharedAmis() {
        return policy().sharingWith(PAYMENTS, ORDERS);
    }

    static PolicyBuilder desktops() {
        return policy("desktops").ofWorkspaces().selecting("golden-windows-*");
    }

    static PolicyBuilder sharedDesktops() {
        return desktops().sharingWith(PAYMENTS, ORDERS);
    }

    static AmiBuilder amiAsDeclared(int number) {
        return ami(number).sharedWith(PAYMENTS, ORDERS).volume(PAYMENTS, ORDERS);
    }

    static DesktopBuilder desktopAsDeclared(int number) {
        return desktop(number).sharedWith(PAYMENTS, ORDERS);
    }

    final void see(AmiBuilder... images) {
        List.of(images).forEach(image -> observed.add(new Sighting.OfAmi(image.seen())));
    }

    final void see(DesktopBuilder... images) {
        List.of(images).forEach(image -> observed.add(new Sighting.OfDesktop(image.seen())));
    }

    final Judged judge(PolicyBuilder declared) {
        var versioned = declared.deployedAs("1");
        var policy = versioned.policy();
        var book = new PolicyBook(List.of(versioned));
        var judging = new AmiJudge.Judging(HUB, NOW, source -> false);
        if (policy.kind() == ImageKind.AMI) {
            return new AmiJudge(policy, book, observed, judging).judge();
        }
        var audience = new Audience(policy.share().accounts(), unread, Set.of(), Set.of());
        return new DesktopJudge(policy, book, observed, judging, image -> audience).judge();
    }
}
