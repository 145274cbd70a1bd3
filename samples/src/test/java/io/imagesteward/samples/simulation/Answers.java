package io.imagesteward.samples.simulation;

import io.imagesteward.samples.Company;
import java.time.Duration;
import java.util.Map;

/** What people say when they are asked whether an image may go. */
final class Answers {

    /** They read their mail now and then. */
    static final Duration EVERY = Duration.ofHours(7);

    private boolean calm;
    private int heard;

    /** From now on nobody forgets, and what was forgotten before is answered. */
    void fairWeather() {
        calm = true;
        heard = 0;
    }

    /** Some say no, and some forget. */
    void give(World world) {
        var company = world.scene().company();
        var questions = company.sandbox()
                .world()
                .account(Company.HUB)
                .region(Company.HOME)
                .bus()
                .published("Image Retirement Approval Requested");
        for (var question : questions.subList(heard, questions.size())) {
            int mood = calm ? 0 : world.chance().nextInt(8);
            if (mood < 7) {
                var id = question.at("/detail/image/id").asText();
                var what = mood < 6 ? "Image Retirement Approved" : "Image Retirement Refused";
                company.sandbox()
                        .send(company.asked(
                                what,
                                question.path("id").asText(),
                                Map.of("imageId", id, "region", Company.HOME, "by", "alice@example.com")));
            }
        }
        heard = questions.size();
    }
}
