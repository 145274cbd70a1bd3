package io.imagesteward.samples;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An account, a Region or an image that is handed around as text can be handed to the wrong parameter. */
final class HaveTypedIds extends ArchCondition<JavaClass> {

    private static final Pattern ID = Pattern.compile("(?i).*(account|region|imageId|amiId|snapshotId).*");

    HaveTypedIds() {
        super("have no account, Region or image id of type String in public signatures");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var reflected = type.reflect();
        Stream.<Executable>concat(
                        Arrays.stream(reflected.getDeclaredMethods()),
                        Arrays.stream(reflected.getDeclaredConstructors()))
                .filter(executable -> Modifier.isPublic(executable.getModifiers()))
                .filter(executable -> !executable.isSynthetic())
                .filter(HaveTypedIds::namesAnIdThatIsText)
                .forEach(executable -> events.add(SimpleConditionEvent.violated(type, executable.toString())));
    }

    private static boolean namesAnIdThatIsText(Executable executable) {
        var answersOne = executable instanceof Method method
                && method.getReturnType() == String.class
                && ID.matcher(method.getName()).matches();
        return answersOne || Arrays.stream(executable.getParameters()).anyMatch(HaveTypedIds::isIdAsText);
    }

    private static boolean isIdAsText(Parameter parameter) {
        return parameter.getType() == String.class
                && ID.matcher(parameter.getName()).matches();
    }
}
