/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.application.cluster.ClusterEngine;
import org.sparsha.application.cluster.ClusterEvaluation;
import org.sparsha.application.cluster.JobFolder;
import org.sparsha.application.cluster.RemoteRecordings;
import org.sparsha.application.cluster.SavedAnswers;
import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.application.evaluation.EvaluationRequest;
import org.sparsha.application.evaluation.ExplanationChoice;
import org.sparsha.application.spark.SparkEngine;
import org.sparsha.application.spark.SparkStorage;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.model.Model;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha cluster evaluate}: the same as {@code evaluate}, to the last bit, on Apache Spark. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures a model on a corpus as 'sparsha evaluate' does, with the same results to the last bit, on Apache Spark.")
final class ClusterEvaluateCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "CORPUS", description = CorpusArguments.CORPUS + " Or the address of a folder or a manifest (CSV, Parquet) "
            + "in a storage system that Spark knows, such as hdfs://... or s3a://...")
    private String place;

    @Mixin
    private ModelOption model;

    @Mixin
    private LabelledCorpusArguments corpusArguments;

    @Option(names = "--filter", paramLabel = "FILTER", defaultValue = "", description = EvaluateCommand.FILTER)
    private String filter = "";

    @Mixin
    private NormalisationOption normalisation;

    @Mixin
    private ChannelOption channel;

    @Option(names = "--explain", description = "Explain each answer: its figures, into same_output/ and misclassified_output/.")
    private boolean explain;

    @Option(names = "--listening", description = "With --explain: the sounds and pictures of explanations, too. They are large.")
    private boolean listening;

    @Mixin
    private BatchExplanation explanation;

    @Option(names = "--out", paramLabel = "FOLDER", required = true,
            description = "Folder for tables, pictures, summary and explanations, the same as that of 'evaluate'.")
    private Path out;

    @Option(names = "--resume", description = "Go on with the run in the folder, whether 'evaluate' or a cluster has begun it.")
    private boolean resume;

    @Mixin
    private SparkOptions spark;

    @Option(names = "--prepare", description = "Only write the job into the folder and print the line that submits it by hand.")
    private boolean prepare;

    @Option(names = "--answers", paramLabel = "FOLDER", description = "Take the answers of a job that was submitted by hand.")
    private Optional<Path> answers = Optional.empty();

    @Option(names = "--parquet", paramLabel = "ADDRESS", description = "Also write the run as tables in Parquet, see 'cluster export'.")
    private Optional<String> parquet = Optional.empty();

    @Mixin
    private CommonOptions common;

    ClusterEvaluateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        if (listening && !explain) {
            throw new WrongCallException("--listening needs --explain.");
        }
        if (prepare && answers.isPresent()) {
            throw new WrongCallException("--prepare and --answers are the first and the last step of a job: give one of them.");
        }
        if (prepare && parquet.isPresent()) {
            throw new WrongCallException("--parquet is for a run that is done: give it together with --answers, or use 'cluster export'.");
        }
        String master = spark.master();
        Optional<SparkEngine> found = spark();
        ClusterEngine engine = engine(found);
        explanation.check(context);
        Path folder = context.runtime().models().path(Optional.of(model.name()).filter(name -> !name.isEmpty()));
        if (!Files.isDirectory(folder)) {
            throw new WrongCallException("A cluster is given a model's whole folder, and " + folder + " is a file: name its folder.");
        }
        Optional<SparkStorage> storage = found.map(SparkStorage::new);
        if (parquet.isPresent()) {
            storage.orElseThrow().checkFree(parquet.get(), context.progress("Looking"));
        }
        Optional<SparkStorage.Mirrored> mirrored = mirrored(storage);
        ChosenCorpus chosen = chosen(mirrored);
        Optional<ExplanationChoice> choice = explain ? Optional.of(explanation.choice(model.name(), common.seed())) : Optional.empty();
        try (Model opened = model.open(context)) {
            EvaluationRequest request = new EvaluationRequest(chosen.corpus(), chosen.words(), opened, model.word(opened),
                    choice.map(made -> made.batch(context.runtime().catalog())), Optional.of(out), resume, common.seed())
                            .fittedTo(normalisation.fitting(opened)).hearing(channel.choice());
            ClusterEvaluation evaluation = new ClusterEvaluation(folder, choice, listening,
                    mirrored.map(SparkStorage.Mirrored::recordings), engine);
            if (prepare) {
                return prepared(evaluation, request);
            }
            int code = new EvaluationPrint(context, common.format(), false)
                    .evaluated(request, new EvaluateCorpus(evaluation), answers.isPresent() ? "by hand" : "master: " + master);
            if (parquet.isPresent()) {
                storage.orElseThrow().write(out, parquet.get(), context.progress("Writing Parquet"));
            }
            return code;
        }
    }

    /** Spark and the job, looked for once: what is missing is said before a corpus is read. Nothing where nothing needs them. */
    private Optional<SparkEngine> spark() throws SparshaException {
        boolean byHand = prepare || answers.isPresent();
        return byHand && parquet.isEmpty() && !RemoteRecordings.isMeant(place) ? Optional.empty() : Optional.of(spark.engine(context));
    }

    private ClusterEngine engine(Optional<SparkEngine> found) throws SparshaException {
        if (prepare) {
            return (job, taker, progress) -> {
            };
        }
        if (answers.isEmpty()) {
            return found.orElseThrow();
        }
        SavedAnswers saved = new SavedAnswers(answers.get());
        saved.check(); // before a folder is made for the run
        return saved;
    }

    /** The folder that stands for a corpus in a storage system, in that of the job; nothing where the corpus is one of files. */
    private Optional<SparkStorage.Mirrored> mirrored(Optional<SparkStorage> storage) throws SparshaException {
        if (!RemoteRecordings.isMeant(place)) {
            return Optional.empty();
        }
        Path mirror = out.resolve(ClusterEvaluation.FOLDER).resolve(RemoteRecordings.name(place));
        return Optional.of(storage.orElseThrow().mirror(place, mirror, context.progress("Listing")));
    }

    private ChosenCorpus chosen(Optional<SparkStorage.Mirrored> mirrored) throws SparshaException {
        if (mirrored.isEmpty()) {
            return ChosenCorpus.of(place, corpusArguments, filter, context);
        }
        List<String> again = new ArrayList<>(corpusArguments.words(place));
        again.set(0, place);
        return ChosenCorpus.of(mirrored.get().open(context.runtime().corpora(), corpusArguments.scheme(context.runtime().corpora()),
                context.progress("Searching")), place, again, filter);
    }

    private int prepared(ClusterEvaluation evaluation, EvaluationRequest request) throws SparshaException {
        RunSettings settings = EvaluateCorpus.settings(request);
        try (ResultStore store = ResultStore.open(out, settings, resume)) {
            JobFolder job = evaluation.prepare(request, settings, store);
            context.out().println(job.submission(spark.master()));
        }
        return ExitCode.OK;
    }
}
