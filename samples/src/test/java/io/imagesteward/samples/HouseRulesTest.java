package io.imagesteward.samples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What Maven's modules cannot keep apart, the build keeps apart here. It lives where every module can be seen. */
class HouseRulesTest {

    private static final String CORE = "io.imagesteward.core..";
    private static final String SDK = "software.amazon.awssdk..";
    private static final String WIRING = "io.imagesteward.functions.Wiring";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.imagesteward");

    @Test
    void theHouseIsSeen() {
        assertThat(HOUSE.stream().map(JavaClass::getPackageName))
                .contains(
                        "io.imagesteward.events",
                        "io.imagesteward.core.plan",
                        "io.imagesteward.functions.aws.ec2",
                        "io.imagesteward.sandbox.call");
    }

    @Test
    void coreThinksWithoutAwsLambdaJsonOrLogs() {
        // the JDK has a logging back end and a network of its own
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "java.net..")
                .check(HOUSE);
        classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations..", CORE)
                .check(HOUSE);
    }

    @Test
    void onlyAdaptersTheSandboxAndItsVisitorsSeeTheSdk() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.imagesteward.functions.aws..", "io.imagesteward.sandbox..", "io.imagesteward.samples..")
                .and()
                .doNotHaveFullyQualifiedName(WIRING)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SDK)
                .check(HOUSE);
    }

    @Test
    void theCompositionRootSeesNothingOfTheSdkButCredentials() {
        noClasses()
                .that()
                .haveFullyQualifiedName(WIRING)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(SDK).and(not(resideInAPackage("software.amazon.awssdk.auth.credentials.."))))
                .check(HOUSE);
    }

    @Test
    void onlyTheCompositionRootKnowsTheSystemClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(WIRING)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
    }

    @Test
    void coreHasNoClockAtAll() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.InstantSource")
                .check(HOUSE);
    }

    @Test
    void policiesInventoriesAndFailuresKnowImagesAndNotEachOther() {
        seesOnly("image");
        seesOnly("policy", "image");
        seesOnly("origin", "image");
        seesOnly("inventory", "image", "failure", "origin");
        seesOnly("failure", "image");
    }

    @Test
    void stepsKnowImagesAndPlansKnowWhatTheyCompare() {
        seesOnly("step", "image", "failure", "origin");
        seesOnly("creation", "policy", "inventory", "step", "origin", "image");
        seesOnly("plan", "policy", "inventory", "step", "image");
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().assignedFrom(new Parts()).should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void idsAreNeverTextOutsideTheWireAndTheAdapters() {
        classes()
                .that(resideInAnyPackage(
                        CORE,
                        "io.imagesteward.functions",
                        "io.imagesteward.functions.handler..",
                        "io.imagesteward.functions.trigger.."))
                .and()
                .arePublic()
                .should(new HaveTypedIds())
                .check(HOUSE);
    }

    @Test
    void onTheWireIdsAreTextAndTheRuleWouldSeeIt() {
        var wire = classes().that().haveSimpleName("ImageAddress").should(new HaveTypedIds());

        assertThat(wire.evaluate(HOUSE).getFailureReport().getDetails())
                .anyMatch(found -> found.contains("account()"))
                .anyMatch(found -> found.contains("<init>") || found.contains("ImageAddress(java.lang.String"));
    }

    @Test
    void noClassIsNamedAfterNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)")
                .check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = HOUSE.stream()
                .map(JavaClass::getPackage)
                .filter(p -> p.tryGetPackageInfo().isEmpty() || !p.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    private static void seesOnly(String layer, String... others) {
        var allowed = Stream.concat(Stream.of(layer), Stream.of(others))
                .map(name -> "io.imagesteward.core." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("io.imagesteward.core." + layer + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.imagesteward..").and(not(resideInAnyPackage(allowed))))
                .check(HOUSE);
    }
}
