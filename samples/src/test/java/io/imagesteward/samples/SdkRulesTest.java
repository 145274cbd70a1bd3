package io.imagesteward.samples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What of the SDK the product does without. */
class SdkRulesTest {

    /**
     * {@code image_available} gives up after ten minutes and waits on when an image is invalid or deregistered;
     * {@code image_usage_report_available} never sees a report that failed. The workflows wait instead.
     */
    @Test
    void noWaiterOfTheSdkIsReliedOnBecauseTheyGiveUpEarlyAndMissFailures() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon.awssdk..waiters..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.imagesteward.functions", "io.imagesteward.core"));
    }
}
