package io.imagesteward.samples.demo;

import io.imagesteward.samples.Company;
import io.imagesteward.samples.demo.Screen.Colour;
import io.imagesteward.sandbox.aws.sns.Topics;
import java.util.regex.Pattern;

/** The messages that a platform engineer would find in the mail. */
record Mail(Company company, Screen screen) {

    private static final Pattern TABLE_ROW = Pattern.compile("ami-\\S+ +\\S+ +\\d+ d .*| {20,}.*");

    void printNewest() {
        print(company.lastMessage());
    }

    /** The newest one that begins like this: the daily review sends others. */
    void print(String subject) {
        print(company.newestMessage(subject));
    }

    private void print(Topics.Message message) {
        screen.blank();
        screen.hanging(screen.paint(Colour.BOLD, "mail     "), message.subject().orElse(""));
        message.body().lines().filter(line -> !line.isBlank()).forEach(line -> screen.hanging(lead(line), line));
        screen.blank();
    }

    /** A table fills the whole width by itself. */
    private static String lead(String line) {
        return line.startsWith("IMAGE ") || TABLE_ROW.matcher(line).matches() ? "" : "         ";
    }
}
