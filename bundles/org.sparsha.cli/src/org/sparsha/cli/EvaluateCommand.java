/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.application.evaluation.EvaluationRequest;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.model.Model;
import org.sparsha.report.evaluation.EvaluationJson;
import org.sparsha.report.evaluation.EvaluationTables;

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
        explanation.check(context);
        Corpus corpus = Corpora.open(CorpusArguments.path(place), corpusArguments.scheme(), context.progress("Searching"));
        if (corpus.size() == 0) {
            throw new WrongCallException("The corpus " + place + " has no labelled recording; 'sparsha corpus scan' says why.");
        }
        try (Model opened = model.open(context)) {
            EvaluationReport report = evaluated(corpus, opened);
            print(report);
            return report.hasFailed() ? ExitCode.ITEM_FAILED : ExitCode.OK;
        }
    }

    private EvaluationReport evaluated(Corpus corpus, Model opened) throws SparshaException {
        EvaluationRequest request = new EvaluationRequest(corpus, corpusArguments.words(place), opened, model.word(opened),
                explain ? Optional.of(explanation.batch(context, model.name(), common.seed())) : Optional.empty(),
                Optional.ofNullable(out), resume, common.seed());
        EvaluationProgress progress = new EvaluationProgress(context);
        try {
            EvaluationReport report = new EvaluateCorpus(context.runtime().workers().executor()).run(request, progress,
                    context.progress("Evaluating"));
            progress.end();
            return report;
        } catch (CancellationException e) {
            ConsoleProgress.clear(context.err());
            context.err().println("Stopped after " + progress.heard() + " of " + corpus.size() + " recordings"
                    + (out == null ? "." : "; the same call with --resume goes on."));
            throw e;
        }
    }

    private void print(EvaluationReport report) {
        switch (common.format()) {
            case json -> context.out().print(EvaluationJson.of(report));
            case csv -> context.out().print(TableFiles.format(EvaluationTables.predictions(report.evaluation()), ','));
            case table -> EvaluationText.print(report.evaluation(), context.out());
        }
        List<Failure> failures = report.failures();
        failures.stream().limit(SHOWN).forEach(failure -> context.err().println(failure.path() + ": " + failure.reason()));
        if (failures.size() > SHOWN) {
            context.err().println("… and " + (failures.size() - SHOWN) + " more" + (out == null ? "." : ", see failures.csv."));
        }
    }
}
