package io.imagesteward.samples;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/**
 * The parts among which circles are looked for: packages, with one exception. The sandbox's top package composes the
 * others and is what scenarios hold in their hands, so it both sees them and is seen.
 */
final class Parts implements SliceAssignment {

    private static final String TOP = "io.imagesteward.sandbox";

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        var name = type.getPackageName();
        return name.equals(TOP) ? SliceIdentifier.ignore() : SliceIdentifier.of(name);
    }

    @Override
    public String getDescription() {
        return "packages below the top of the sandbox, and all others";
    }
}
