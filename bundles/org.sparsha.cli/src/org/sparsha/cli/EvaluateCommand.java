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

import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.corpus.evaluation.Bootstrap;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.corpus.evaluation.Evaluation;
import org.sparsha.corpus.evaluation.EvaluationRun;
import org.sparsha.corpus.evaluation.EvaluationSummary;
import org.sparsha.corpus.evaluation.EvaluationTables;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.ModelJudge;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.scheme.Corpora;
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
        description = "Measures a model on a corpus: WA, UAR, F1 with intervals, confusion matrix, calibration; explains each answer.")
final class EvaluateCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    private final CommandContext context;

    @Parameters(paramLabel = "CORPUS", description = "A folder of labelled recordings, or a manifest (CSV, TSV).")
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

    @Option(names = "--resume", description = "Go on with the run in the folder, where it was stopped or killed.")
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
            if (opened.descriptor().task() != ModelDescriptor.Task.CATEGORICAL) {
                throw new WrongCallException("The model " + opened.descriptor().id()
                        + " gives dimensions, not classes; only models of classes can be evaluated against labels.");
            }
            if (out != null) {
                return evaluate(corpus, opened, out);
            }
            return inTemporaryFolder(corpus, opened);
        }
    }

    private int inTemporaryFolder(Corpus corpus, Model opened) throws SparshaException {
        try {
            Path folder = Files.createTempDirectory("sparsha-evaluate");
            try {
                return evaluate(corpus, opened, folder);
            } finally {
                try (java.util.stream.Stream<Path> files = Files.list(folder)) {
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
        Optional<ModelJudge.Explaining> explaining = explain
                ? Optional.of(explanation.explaining(context, model.name(), common.seed()))
                : Optional.empty();
        try (ResultStore store = ResultStore.open(folder, settings, resume)) {
            new EvaluationRun(corpus, settings, store, new ModelJudge(opened, explaining)).run(context.runtime().workers().executor(),
                    context.progress("Evaluating"));
            ConsoleProgress.clear(context.err());
            Evaluation evaluation = EvaluationTables.evaluation(corpus, settings, store, common.seed());
            List<Failure> failures = EvaluationTables.failures(corpus, store);
            if (out != null) {
                EvaluationFiles.write(folder, corpus, settings, evaluation, failures)
                        .forEach(warning -> context.err().println(warning.message()));
            }
            print(corpus, settings, evaluation, failures);
            boolean failed = !store.failures().isEmpty()
                    || corpus.problems().stream().anyMatch(problem -> problem.kind() != ScanProblem.Kind.UNLABELLED);
            return failed ? ExitCode.ITEM_FAILED : ExitCode.OK;
        }
    }

    private RunSettings settings(Corpus corpus, Model opened) throws WrongCallException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("model", opened.descriptor().id() + " " + opened.descriptor().version());
        values.put("modelSha256", opened.sha256());
        StringBuilder all = new StringBuilder();
        for (Recording recording : corpus.recordings()) {
            all.append(recording.key()).append('\t').append(recording.label()).append('\n');
        }
        values.put("corpus", corpus.name());
        values.put("corpusSha256", Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)));
        values.put("explain", explain ? explanation.line(common.seed()) : "no");
        values.put("tool", ToolVersion.VERSION);
        return new RunSettings(opened.descriptor().labels(), values);
    }

    private void print(Corpus corpus, RunSettings settings, Evaluation evaluation, List<Failure> failures) {
        switch (common.format()) {
            case json -> context.out().print(EvaluationSummary.json(corpus, settings, evaluation, failures));
            case csv -> context.out().print(TableFiles.format(EvaluationTables.predictions(evaluation), ','));
            case table -> table(evaluation);
        }
        failures.stream().limit(SHOWN).forEach(failure -> context.err().println(failure.path() + ": " + failure.reason()));
        if (failures.size() > SHOWN) {
            context.err().println("… and " + (failures.size() - SHOWN) + " more, see failures.csv.");
        }
    }

    private void table(Evaluation evaluation) {
        ConfusionMatrix confusion = evaluation.confusion();
        context.out().println(confusion.total() + " recordings, " + confusion.correct() + " right");
        context.out().println(line("WA (accuracy)", confusion.accuracy(), evaluation.accuracy()));
        context.out().println(line("UAR          ", confusion.uar(), evaluation.uar()));
        context.out().println(line("macro-F1     ", confusion.macroF1(), evaluation.macroF1()));
        context.out().println(String.format(Locale.ROOT, "ECE            %.3f", evaluation.calibration().expectedError()));
        context.out().println();
        TextTable table = new TextTable("class", "precision", "recall", "F1", "recordings");
        for (int i = 0; i < confusion.labels().size(); i++) {
            table.row(confusion.labels().get(i), number(confusion.precision(i)), number(confusion.recall(i)), number(confusion.f1(i)),
                    String.valueOf(confusion.support(i)));
        }
        table.print(context.out(), CommonOptions.Format.table);
    }

    private static String line(String name, double value, Bootstrap.Interval interval) {
        return String.format(Locale.ROOT, "%s  %.3f (95 %%: %.3f to %.3f)", name, value, interval.low(), interval.high());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
