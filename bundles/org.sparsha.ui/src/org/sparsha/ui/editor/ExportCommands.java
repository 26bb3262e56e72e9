/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.application.explanation.ReportSections;
import org.sparsha.application.explanation.SavedExplanations;
import org.sparsha.application.trust.TrustJudge;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.report.ReportException;
import org.sparsha.report.chart.CaptionedDrawing;
import org.sparsha.report.chart.ExplanationDrawing;
import org.sparsha.report.explanation.ExplanationFiles;
import org.sparsha.report.explanation.ExplanationReport;
import org.sparsha.timeline.Timeline;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.ClipWarnings;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.Pictures;
import org.sparsha.ui.widgets.ReplaceQuestion;

/** Takes a recording's pictures and explanation out of the workbench. */
final class ExportCommands {

    private final ClipDocument document;
    private final Timeline timeline;
    private final ContributionCatalog catalog;
    private final Consumer<Path> written;

    /** @param written told on the UI's thread where something was written to */
    ExportCommands(ClipDocument document, Timeline timeline, ContributionCatalog catalog, Consumer<Path> written) {
        this.written = written;
        this.document = document;
        this.timeline = timeline;
        this.catalog = catalog;
    }

    /** What the timeline shows, with what must be known of it below. */
    private ImageData snapshot() {
        return Pictures.captioned(timeline.getDisplay(), timeline.snapshot(), ClipWarnings.all(document), timeline.getFont());
    }

    void copyPicture() {
        Pictures.copy(timeline.getShell(), snapshot());
    }

    void exportPicture() {
        Shell shell = timeline.getShell();
        Optional<Path> chosen = FilePrompt.of(shell.getDisplay()).save(shell, "Export Picture", List.of(
                FilePrompt.Kind.of("PNG: what the timeline shows", "png"),
                FilePrompt.Kind.of("SVG: the recording and its explanation", "svg")), document.path().getFileName() + ".png");
        if (chosen.isEmpty()) {
            return;
        }
        if (!Pictures.isSvg(chosen.get())) {
            tellOf(Pictures.writePng(shell, snapshot(), chosen.get()), chosen.get());
        } else if (document.explanations().chosen().isEmpty()) {
            MessageDialog.openInformation(shell, "Export Picture", "Explain the recording first; or choose PNG.");
        } else {
            tellOf(Pictures.writeSvg(shell, new CaptionedDrawing(new ExplanationDrawing(document.explanations().chosen().get(),
                    document.heard().clip().orElseThrow()), ClipWarnings.all(document)), chosen.get()), chosen.get());
        }
    }

    private void tellOf(boolean done, Path file) {
        if (done) {
            written.accept(file);
        }
    }

    void exportExplanation() {
        Optional<Path> chosen = FilePrompt.of(timeline.getDisplay()).folder(timeline.getShell(), "Export Explanation",
                "Folder for pictures, sounds, table, tiers and data of the explanation");
        chosen.filter(folder -> ReplaceQuestion.agreed(timeline.getShell(), "Export Explanation", folder, "explanation.json",
                "an explanation"))
                .ifPresent(folder -> document.explanations().chosen().ifPresent(explanation -> exportTo(folder, explanation)));
    }

    void exportPdf() {
        Optional<Path> chosen = FilePrompt.of(timeline.getDisplay()).save(timeline.getShell(), "Export Report as PDF",
                List.of(FilePrompt.Kind.of("PDF: the report of the explanation, without its sounds", "pdf")),
                document.path().getFileName() + ".pdf");
        chosen.ifPresent(file -> document.explanations().chosen().ifPresent(explanation -> inBackground(file, () -> {
            List<Warning> warnings = SavedExplanations.writePdf(report(explanation), file);
            return String.join("\n", warnings.stream().map(WindowWords::of).toList());
        })));
    }

    private ExplanationReport report(Explanation explanation) throws ReportException {
        return new ExplanationReport(explanation, TrustJudge.judge(explanation), document.heard().clip().orElseThrow())
                .with(ReportSections.of(explanation, catalog));
    }

    /** Writes the explanation shown into a folder, in the background. */
    void exportTo(Path folder, Explanation explanation) {
        inBackground(folder, () -> String.join("\n", ExplanationFiles.write(folder, report(explanation).savedIn(folder)).stream()
                .map(WindowWords::of).toList()));
    }

    /** Something that is written; gives what must be known of it, nothing where all is well. */
    @FunctionalInterface
    private interface Writing {
        String write() throws SparshaException;
    }

    private void inBackground(Path place, Writing writing) {
        Shell shell = timeline.getShell();
        Job job = Job.create("Exporting " + document.path().getFileName(), monitor -> {
            String message;
            boolean done = false;
            try {
                message = writing.write();
                done = true;
            } catch (SparshaException e) {
                message = WindowWords.of(e);
            }
            String text = message;
            boolean whole = done;
            if (!shell.isDisposed()) {
                shell.getDisplay().asyncExec(() -> {
                    if (whole) {
                        written.accept(place);
                    }
                    if (!text.isEmpty()) {
                        MessageDialog.openInformation(shell, "Export Explanation", text);
                    }
                });
            }
            return Status.OK_STATUS;
        });
        job.schedule();
    }
}
