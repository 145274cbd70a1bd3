package io.imagesteward.samples.bench;

import java.util.List;

/**
 * How the JVM is started. Managed Lambda stops Java 25 at C1 on demand, and leaves it its defaults under SnapStart.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-customization.html">Customize Java runtime startup
 *     behavior</a>
 */
record Variant(String name, List<String> flags, boolean snapStart) {

    static final List<Variant> ALL = List.of(
            new Variant("C1", List.of("-XX:TieredStopAtLevel=1"), false),
            new Variant("SnapStart", List.of("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac"), true));
}
