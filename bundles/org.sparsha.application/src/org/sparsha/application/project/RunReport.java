/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

import org.sparsha.application.aggregate.AggregateChoice;
import org.sparsha.application.aggregate.AggregatedRun;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.evaluation.DimensionalOutcome;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.ExplanationFolders;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.report.html.EvaluationHtml;
import org.sparsha.report.pdf.PdfReport;

/** Makes the page of a run from what lies in its folder: nothing is asked of a model, and the recordings need not be there any more. */
public final class RunReport {

    /** Name of the page of a run in its folder. */
    public static final String PAGE = "report.html";

    /** Name of the page that has what the explanations say together, too: what {@code evaluate} wrote stays as it is. */
    public static final String WITH_WHY = "report-why.html";

    private RunReport() {
    }

    /**
     * Writes the page of a run, with what its explanations say together.
     *
     * @param run the run's folder
     * @param file where to; explanations are linked to where it lies in the run's folder
     * @param why what they say; empty for nothing
     * @throws SparshaException where the run can't be read or the page can't be written
     */
    public static void write(Path run, Path file, Optional<AggregatedRun> why) throws SparshaException {
        AtomicFiles.writeText(file, html(run, why));
    }

    /**
     * Writes the same page as PDF.
     *
     * @param run the run's folder
     * @param file where to; addresses of explanations are right where it lies in the run's folder
     * @param why what its explanations say together; empty for nothing
     * @throws SparshaException where the run can't be read, or the page can't be laid out or written
     */
    public static void writePdf(Path run, Path file, Optional<AggregatedRun> why) throws SparshaException {
        byte[] pdf = PdfReport.of(html(run, why), run);
        AtomicFiles.write(file, out -> out.write(pdf));
    }

    private static String html(Path run, Optional<AggregatedRun> why) throws SparshaException {
        return EvaluationHtml.of(report(run), run, why.map(AggregatedRun::all), why.map(AggregatedRun::problems).orElse(List.of()));
    }

    private static EvaluationReport report(Path run) throws SparshaException {
        RunResults results = RunResults.read(run);
        SavedRun saved = results.saved();
        List<Recording> recordings = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (RunResult result : saved.results()) {
            switch (result) {
                case Outcome one -> recordings.add(recording(run, one.path(), one.span(), Labels.of(one.speaker(), one.truth())));
                case DimensionalOutcome one -> recordings.add(recording(run, one.path(), one.span(), Labels.of(one.speaker(), "")));
                case Failure one -> {
                    recordings.add(recording(run, one.path(), TimeSpan.WHOLE, Labels.of(one.speaker(), one.truth())));
                    failures.add(one);
                }
            }
        }
        Corpus corpus = new Corpus(saved.settings().values().getOrDefault("corpus", "the corpus"), run, "as run", recordings, List.of());
        return new EvaluationReport(corpus, saved.settings(), results.evaluation(), failures,
                ExplanationFolders.there(run, saved.results()), saved.warnings());
    }

    /**
     * Brings the explanations of a run together.
     *
     * @param run the run's folder
     * @param choice what they are compared by
     * @param reader reads the recordings
     * @param executor reads several at once; stays the caller's
     * @param progress up to 1; cancels
     * @return what they say together
     * @throws SparshaException where the run can't be read, has no explanations, or an annotation file can't be read
     */
    public static AggregatedRun why(Path run, AggregateChoice choice, SoundReader reader, ExecutorService executor, Progress progress)
            throws SparshaException {
        SavedRun saved = SavedRun.read(run);
        return AggregatedRun.of(saved, ExplanationFolders.there(run, saved.results()), choice, reader, executor, progress);
    }

    private static Recording recording(Path run, String path, TimeSpan span, Labels labels) {
        return new Recording(path, run.resolve(path), span, labels);
    }
}
