/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.application.evaluation.EvaluationRequest;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.report.evaluation.EvaluationJson;
import org.sparsha.report.evaluation.EvaluationTables;

/**
 * Evaluates and prints what comes out.
 *
 * @param context where to
 * @param format how
 * @param repeatable whether the same call goes on where it was stopped
 */
record EvaluationPrint(CommandContext context, CommonOptions.Format format, boolean repeatable) {

    private static final int SHOWN = 20;

    int evaluated(EvaluationRequest request) throws SparshaException {
        return evaluated(request, new EvaluateCorpus(context.runtime().workers().executor()), "threads: " + context.threads());
    }

    /** @param by who does it, for the user */
    int evaluated(EvaluationRequest request, EvaluateCorpus evaluate, String by) throws SparshaException {
        EvaluationProgress progress = new EvaluationProgress(context);
        try {
            EvaluationReport report = evaluate.run(request, progress, context.progress("Evaluating"));
            progress.end(by);
            print(report, request.folder().isPresent());
            return report.hasFailed() ? ExitCode.ITEM_FAILED : ExitCode.OK;
        } catch (CancellationException e) {
            ConsoleProgress.clear(context.err());
            context.err().println("Stopped after " + progress.heard() + " of " + request.corpus().size() + " recordings"
                    + (repeatable ? "; the same call goes on." : request.folder().isEmpty() ? "."
                            : "; the same call with --resume goes on."));
            throw e;
        }
    }

    private void print(EvaluationReport report, boolean inFolder) {
        switch (format) {
            case json -> context.out().print(EvaluationJson.of(report));
            case csv -> context.out().print(TableFiles.format(EvaluationTables.predictions(report.evaluation(),
                    report.recordingWarnings()), ','));
            case table -> EvaluationText.print(report.evaluation(), context.out());
        }
        List<Failure> failures = report.failures();
        failures.stream().limit(SHOWN).forEach(failure -> context.err().println(failure.path() + ": " + failure.reason()));
        if (failures.size() > SHOWN) {
            context.err().println("… and " + (failures.size() - SHOWN) + " more" + (inFolder ? ", see failures.csv." : "."));
        }
    }
}
