package io.imagesteward.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "ec2:Describe*, ec2:describeimages, true",
        "ec2:Describe*, ec2:Des, false",
        "*, '', true",
        "a?c, abc, true",
        "a?c, ac, false",
        "'*:image/*', 'arn:aws:ec2:eu-west-1::image/new', true"
    })
    void starIsAnyRunAndQuestionMarkOneCharacter(String glob, String text, boolean matches) {
        assertThat(new Glob(glob, true).matches(text)).isEqualTo(matches);
    }

    @Test
    void caseCountsUnlessItIsSaidNotTo() {
        assertThat(new Glob("Ab*", false).matches("abc")).isFalse();
        assertThat(new Glob("Ab*", true).matches("abc")).isTrue();
    }

    @Test
    void itAgreesWithTheRegularExpressionOfTheSameMeaning() {
        var random = new Random(20_260_105);
        for (int i = 0; i < 20_000; i++) {
            var glob = text(random, "ab*?");
            var candidate = text(random, "ab");
            var same = Pattern.compile(glob.replace("*", ".*").replace("?", "."));

            assertThat(new Glob(glob, false).matches(candidate))
                    .as("%s and %s", glob, candidate)
                    .isEqualTo(same.matcher(candidate).matches());
        }
    }

    private static String text(Random random, String letters) {
        var text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
