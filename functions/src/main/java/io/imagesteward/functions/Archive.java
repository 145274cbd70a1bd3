package io.imagesteward.functions;

import io.imagesteward.functions.aws.Once;
import io.imagesteward.functions.aws.client.AwsClients;
import io.imagesteward.functions.aws.client.LambdaEnvironment;
import io.imagesteward.functions.aws.record.Approvals;
import io.imagesteward.functions.aws.record.KeptNotes;
import io.imagesteward.functions.aws.record.Records;
import io.imagesteward.functions.aws.record.Shelf;
import io.imagesteward.functions.aws.record.SweepReports;
import io.imagesteward.functions.aws.sweep.Notes;

/** The part of the composition root for what is written down in the records bucket, which is all the memory there is. */
public final class Archive {

    private static final String BUCKET = "RECORDS_BUCKET";

    private final AwsClients clients;
    private final LambdaEnvironment environment;
    private final Once<Shelf> shelf;

    Archive(AwsClients clients, LambdaEnvironment environment) {
        this.clients = clients;
        this.environment = environment;
        this.shelf = new Once<>(() -> new Shelf(clients, environment.variable(BUCKET)));
    }

    /** How images were shared before they were retired. */
    public Records records() {
        return new Records(shelf.get());
    }

    public Approvals approvals() {
        return new Approvals(shelf.get());
    }

    public KeptNotes keptNotes() {
        return new KeptNotes(shelf.get());
    }

    public SweepReports sweepReports() {
        return new SweepReports(shelf.get());
    }

    /** What the runs of one sweep tell each other. */
    public Notes notes() {
        return new Notes(new Once<>(clients::s3), environment.variable(BUCKET));
    }
}
