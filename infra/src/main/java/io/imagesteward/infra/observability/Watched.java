package io.imagesteward.infra.observability;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;
import software.constructs.IConstruct;

/**
 * What can fail in a stack. It is found, not listed, so that whatever is added is watched from its first day; for the
 * same reason it has to be looked for last.
 */
public record Watched(List<StateMachine> machines, List<Function> functions, List<Queue> queues, List<Rule> rules) {

    public static Watched in(Stack stack) {
        var all = stack.getNode().findAll();
        return new Watched(
                only(StateMachine.class, all),
                only(Function.class, all),
                only(Queue.class, all),
                only(Rule.class, all));
    }

    /** A name that people recognise: the path within the stack. */
    static String name(Construct construct) {
        var path = construct.getNode().getPath();
        return path.substring(path.indexOf('/') + 1)
                .replaceFirst("/(Function|Machine)$", "")
                .replace("/", "");
    }

    private static <T> List<T> only(Class<T> type, List<IConstruct> all) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
