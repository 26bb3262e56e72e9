/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.evaluation.DimensionalTables;
import org.sparsha.corpus.evaluation.Evaluation;
import org.sparsha.corpus.evaluation.EvaluationRun;
import org.sparsha.corpus.evaluation.EvaluationSummary;
import org.sparsha.corpus.evaluation.EvaluationTables;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.FittedModels;
import org.sparsha.corpus.evaluation.Grading;
import org.sparsha.corpus.evaluation.KnownRecordings;
import org.sparsha.corpus.evaluation.ModelJudge;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.corpus.evaluation.Resumption;
import org.sparsha.corpus.evaluation.RunListener;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.explain.ToolVersion;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.report.EvaluationFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha evaluate}: how well a model does on a corpus, resumable, with the explanation of every answer where wanted. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures a model on a corpus: WA, UAR, F1 with intervals, confusion matrix, calibration (CCC, RMSE for a model of "
                + "dimensions); explains each answer.")
final class EvaluateCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    private final CommandContext context;

    @Parameters(paramLabel = "CORPUS", description = CorpusArguments.CORPUS)
    private String place;

    @Mixin
    private ModelOption model;

    @Mixin
    private CorpusArguments corpusArguments;

    @Option(names = "--explain", description = "Explain each answer, into same_output/ and misclassified_output/ (needs --out).")
    private boolean explain;

    @Mixin
    private BatchExplanation explanation;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Folder for tables, pictures, summary and explanations.")
    private Path out;

    @Option(names = "--resume",
            description = "Go on with the run in the folder, where it was stopped or killed; what failed is tried again.")
    private boolean resume;

    @Mixin
    private CommonOptions common;

    EvaluateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        if (out == null && (explain || resume)) {
            throw new WrongCallException((explain ? "--explain" : "--resume") + " needs a folder: add --out FOLDER.");
        }
        Corpus corpus = Corpora.open(CorpusArguments.path(place), corpusArguments.scheme(), context.progress("Searching"));
        if (corpus.size() == 0) {
            throw new WrongCallException("The corpus " + place + " has no labelled recording; 'sparsha corpus scan' says why.");
        }
        try (Model opened = model.open(context)) {
            return out != null ? evaluate(corpus, opened, out) : inTemporaryFolder(corpus, opened);
        }
    }

    private int inTemporaryFolder(Corpus corpus, Model opened) throws SparshaException {
        try {
            Path folder = Files.createTempDirectory("sparsha-evaluate");
            try {
                return evaluate(corpus, opened, folder);
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.deleteIfExists(file);
                    }
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new WrongCallException("There is no room for temporary files: add --out FOLDER.");
        }
    }

    private int evaluate(Corpus corpus, Model opened, Path folder) throws SparshaException {
        RunSettings settings = settings(corpus, opened);
        settings.warning().ifPresent(context.err()::println);
        Optional<ModelJudge.Explaining> explaining = explain
                ? Optional.of(explanation.explaining(context, model.name(), common.seed()))
                : Optional.empty();
        try (ResultStore store = ResultStore.open(folder, settings, resume);
                FittedModels models = FittedModels.of(opened, corpus.recordings(), context.runtime().workers().executor(),
                        context.progress("Fitting to speakers"))) {
            run(corpus, settings, store, new ModelJudge(models, explaining));
            List<Failure> failures = EvaluationTables.failures(corpus, store);
            if (settings.grading() == Grading.DIMENSIONS) {
                measureDimensions(corpus, settings, store, failures);
            } else {
                measureClasses(corpus, settings, store, failures);
            }
            failures.stream().limit(SHOWN).forEach(failure -> context.err().println(failure.path() + ": " + failure.reason()));
            if (failures.size() > SHOWN) {
                context.err().println("… and " + (failures.size() - SHOWN) + " more" + (out == null ? "." : ", see failures.csv."));
            }
            boolean failed = failures.size() > corpus.problems().size()
                    || corpus.problems().stream().anyMatch(problem -> problem.kind() != ScanProblem.Kind.UNLABELLED);
            return failed ? ExitCode.ITEM_FAILED : ExitCode.OK;
        }
    }

    private void run(Corpus corpus, RunSettings settings, ResultStore store, ModelJudge judge) throws SparshaException {
        int before = store.size();
        long started = System.nanoTime();
        try {
            new EvaluationRun(corpus, settings, store, judge, telling())
                    .run(context.runtime().workers().executor(), context.progress("Evaluating"));
        } catch (CancellationException e) {
            ConsoleProgress.clear(context.err());
            context.err().println("Stopped after " + store.size() + " of " + corpus.size() + " recordings"
                    + (out == null ? "." : "; the same call with --resume goes on."));
            throw e;
        }
        ConsoleProgress.clear(context.err());
        int asked = store.size() - before;
        double seconds = (System.nanoTime() - started) / 1e9;
        if (asked > 0) {
            context.err().println(String.format(Locale.ROOT, "%d recordings in %.1f s: %.0f ms each (threads: %d).", asked, seconds,
                    1000 * seconds / asked, context.threads()));
        }
    }

    private RunListener telling() {
        return new RunListener() {
            @Override
            public void resumed(Resumption found) {
                tell(found.warnings());
            }
        };
    }

    private void measureClasses(Corpus corpus, RunSettings settings, ResultStore store, List<Failure> failures) throws SparshaException {
        Evaluation evaluation = EvaluationTables.evaluation(corpus, settings, store, common.seed());
        if (out != null) {
            tell(EvaluationFiles.write(out, corpus, settings, evaluation, failures));
        }
        switch (common.format()) {
            case json -> context.out().print(EvaluationSummary.json(corpus, settings, evaluation, failures));
            case csv -> print(EvaluationTables.predictions(evaluation));
            case table -> EvaluationText.print(evaluation, context.out());
        }
    }

    private void measureDimensions(Corpus corpus, RunSettings settings, ResultStore store, List<Failure> failures)
            throws SparshaException {
        DimensionalEvaluation evaluation = EvaluationTables.dimensionalEvaluation(corpus, settings, store, common.seed());
        if (out != null) {
            tell(EvaluationFiles.write(out, corpus, settings, evaluation, failures));
        }
        switch (common.format()) {
            case json -> context.out().print(EvaluationSummary.json(corpus, settings, evaluation, failures));
            case csv -> print(DimensionalTables.predictions(evaluation));
            case table -> EvaluationText.print(evaluation, context.out());
        }
    }

    private void print(Table table) {
        context.out().print(TableFiles.format(table, ','));
    }

    private void tell(List<Warning> warnings) {
        warnings.forEach(warning -> context.err().println(warning.message()));
    }

    private RunSettings settings(Corpus corpus, Model opened) throws WrongCallException {
        ModelDescriptor descriptor = opened.descriptor();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("model", descriptor.id() + " " + descriptor.version());
        values.put("modelSha256", opened.sha256());
        if (FittedModels.canFit(opened)) {
            values.put("fitted", descriptor.input().normalisation().orElseThrow().by().name().toLowerCase(Locale.ROOT));
        }
        values.put("corpus", corpus.name());
        values.put("corpusSha256", digest(corpus));
        values.put("explain", explain ? explanation.line(common.seed()) : "no");
        values.put("tool", ToolVersion.VERSION);
        KnownRecordings.warning(descriptor.training(), corpus.recordings())
                .ifPresent(warning -> values.put(RunSettings.WARNING, warning.message()));
        Grading grading = descriptor.task() == ModelDescriptor.Task.DIMENSIONAL ? Grading.DIMENSIONS : Grading.CLASSES;
        return new RunSettings(grading, descriptor.labels(), values);
    }

    private static String digest(Corpus corpus) {
        StringBuilder all = new StringBuilder();
        for (Recording recording : corpus.recordings()) {
            all.append(recording.key()).append('\t').append(recording.label()).append('\n');
        }
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
