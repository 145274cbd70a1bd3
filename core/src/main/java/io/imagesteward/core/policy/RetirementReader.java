package io.imagesteward.core.policy;

import io.imagesteward.core.image.InvalidValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code retire} section of a policy. Without one, images stay until somebody removes them. */
final class RetirementReader {

    private RetirementReader() {}

    static Optional<RetirementRule> read(Section policy) {
        return policy.has("retire") ? Optional.of(rule(policy.section("retire"))) : Optional.empty();
    }

    private static RetirementRule rule(Section section) {
        section.allow(
                Set.of("keepLatest", "after", "deprecateAfter", "unusedFor", "gracePeriod", "approval", "exclude"));
        var after = section.optional("after", Lasting::age);
        var deprecateAfter = section.optional("deprecateAfter", Lasting::age);
        if (!section.has("keepLatest") && !section.has("after")) {
            section.note("retire", "neither keepLatest nor after", "keepLatest, after or both");
        }
        deprecateAfter
                .filter(age -> after.filter(a -> age.compareTo(a) >= 0).isPresent())
                .flatMap(age -> section.optional("deprecateAfter", text -> text))
                .ifPresent(
                        text -> section.note(section.at("deprecateAfter"), "'" + text + "'", "less than retire.after"));
        return new RetirementRule(
                section.integer("keepLatest").flatMap(n -> section.build("keepLatest", () -> kept(n))),
                after,
                deprecateAfter,
                section.optional("unusedFor", Lasting::unused),
                section.optional("gracePeriod", Lasting::grace).orElse(RetirementRule.USUAL_GRACE),
                section.optional("approval", RetirementReader::required).orElse(false),
                excluded(section.section("exclude")));
    }

    private static int kept(int number) {
        if (number < 1) {
            throw new InvalidValue(
                    String.valueOf(number), "at least 1; to let every image go, say 'after' and leave keepLatest out");
        }
        return number;
    }

    private static boolean required(String word) {
        return switch (word) {
            case "required" -> true;
            case "none" -> false;
            default -> throw new InvalidValue("'" + word + "'", "required or none");
        };
    }

    private static Map<String, String> excluded(Section section) {
        section.allow(Set.of("tags"));
        return section.section("tags").texts();
    }
}
