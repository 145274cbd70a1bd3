package io.imagesteward.sandbox.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.imagesteward.functions.Wiring;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

/** A handler of either shape, called with bytes and answering with bytes, as the Java runtime calls it. */
sealed interface Handler {

    byte[] handle(byte[] event, Context context) throws IOException;

    /** Makes a handler of the class that the template names, the way the managed runtime would, but with our wiring. */
    static Handler create(String className, Wiring wiring) {
        try {
            var handler = Class.forName(className).getConstructor(Wiring.class).newInstance(wiring);
            return switch (handler) {
                case RequestStreamHandler stream -> new OfStreams(stream);
                case RequestHandler<?, ?> typed -> new OfScheduledEvents(eventHandler(typed));
                default -> throw new IllegalArgumentException(className + " is no Lambda handler");
            };
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(className + " could not be made: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "the template names the handler " + className + ", which is not there", e);
        }
    }

    @SuppressWarnings("unchecked") // The only typed handlers there are take EventBridge's events.
    private static RequestHandler<ScheduledEvent, Object> eventHandler(RequestHandler<?, ?> handler) {
        return (RequestHandler<ScheduledEvent, Object>) handler;
    }

    /** A handler that reads and writes documents itself. */
    record OfStreams(RequestStreamHandler handler) implements Handler {
        @Override
        public byte[] handle(byte[] event, Context context) throws IOException {
            var output = new ByteArrayOutputStream();
            handler.handleRequest(new ByteArrayInputStream(event), output, context);
            return output.toByteArray();
        }
    }

    /** A handler of AWS's event type, read by the runtime's own serializer. */
    record OfScheduledEvents(RequestHandler<ScheduledEvent, Object> handler) implements Handler {

        private static final ObjectMapper JSON = new ObjectMapper();
        private static final PojoSerializer<ScheduledEvent> EVENTS =
                LambdaEventSerializers.serializerFor(ScheduledEvent.class, ScheduledEvent.class.getClassLoader());

        @Override
        public byte[] handle(byte[] event, Context context) throws IOException {
            var read = EVENTS.fromJson(new ByteArrayInputStream(event));
            return JSON.writeValueAsBytes(handler.handleRequest(read, context));
        }
    }
}
