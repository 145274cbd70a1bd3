package io.imagesteward.samples.simulation;

import io.imagesteward.sandbox.call.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The images of one kind that the hub has, as they truly are: with it, what must hold while images retire is said once for
 * all kinds.
 */
interface Holdings {

    /** How the images of a kind are found in a scene. */
    @FunctionalInterface
    interface Kind {
        Holdings in(Scene scene);
    }

    List<? extends RetiringPolicy> policies();

    /** Those that name the families there were when the world began. */
    List<String> sources();

    /** The policy that a family had then. */
    Optional<? extends RetiringPolicy> policyBefore(String source);

    /** The one policy that an image has now. */
    Optional<? extends RetiringPolicy> policyOf(Member member);

    Optional<Member> member(String region, String id);

    /** What is left of a family in the hub. */
    List<Member> members(String source);

    /** Who may use an image. */
    Set<String> holders(Member member);

    /** Who may read each of the disks behind it, where there are any to be seen. */
    Map<String, Set<String>> volumes(Member member);

    /** Whom its policy means to have it. */
    Set<String> declared(Member member);

    /** Who of these would not be let have it, whoever gave it to them. */
    Set<String> barred(Member member, Set<String> who);

    /** Whether nobody uses it, and nothing else speaks for it; where there is the slightest doubt, something does. */
    boolean isFree(Member member, RetiringPolicy policy);

    /** What a call does, unless that is nothing of these. */
    Optional<Effect> effect(Call call);

    /** The images from which a call takes the mark. */
    List<String> unmarked(Call call);
}
