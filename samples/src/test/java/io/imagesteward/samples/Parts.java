package io.imagesteward.samples;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/**
 * The parts among which circles are looked for: packages, with two exceptions. A module's top package composes the
 * others and holds the values it gives to them, so it both sees them and is seen. And the adapters to AWS are one part,
 * because the port they implement is split over packages by service only to be readable.
 */
final class Parts implements SliceAssignment {

    private static final String ADAPTERS = "io.imagesteward.functions.aws";
    private static final Set<String> TOPS = Set.of("io.imagesteward.functions", "io.imagesteward.sandbox");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        var name = type.getPackageName();
        if (TOPS.contains(name)) {
            return SliceIdentifier.ignore();
        }
        return SliceIdentifier.of(name.startsWith(ADAPTERS) ? ADAPTERS : name);
    }

    @Override
    public String getDescription() {
        return "packages below the top of each module, the adapters to AWS being one";
    }
}
