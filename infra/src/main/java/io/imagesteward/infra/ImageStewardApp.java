package io.imagesteward.infra;

import io.imagesteward.infra.declaration.DeclarationRefused;
import java.io.PrintStream;

/**
 * The CDK app. {@code cdk} starts it as cdk.json says; a person may start it as {@code ImageStewardApp cdk.json
 * target/cdk.out}. What people got wrong is printed whole, as sentences, and nothing is written.
 */
public final class ImageStewardApp {

    private ImageStewardApp() {}

    public static void main(String[] args) {
        System.exit(run(Synthesis.of(args)::run, System.err));
    }

    /** Mistakes of people become sentences and exit code 1; anything else is a defect and keeps its stack trace. */
    static int run(Runnable synthesis, PrintStream err) {
        try {
            synthesis.run();
            return 0;
        } catch (DeclarationRefused | Synthesis.MissingFunctions e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
