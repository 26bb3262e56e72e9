/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.ImageData;
import org.sparsha.application.explanation.ReportSections;
import org.sparsha.application.explanation.SavedExplanations;
import org.sparsha.application.trust.TrustJudge;
import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.report.ReportException;
import org.sparsha.report.chart.CaptionedDrawing;
import org.sparsha.report.chart.ExplanationDrawing;
import org.sparsha.report.explanation.ExplanationFiles;
import org.sparsha.report.explanation.ExplanationReport;
import org.sparsha.timeline.Timeline;
import org.sparsha.ui.exports.Export;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.ClipWarnings;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.Pictures;

/** Takes a recording's pictures and explanation out of the workbench. */
final class ExportCommands {

    private final ClipDocument document;
    private final Timeline timeline;
    private final ContributionCatalog catalog;

    ExportCommands(ClipDocument document, Timeline timeline, ContributionCatalog catalog) {
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
        Export.toFile(timeline, "Export Picture", List.of(FilePrompt.Kind.of("PNG: what the timeline shows", "png"),
                FilePrompt.Kind.of("SVG: the recording and its explanation", "svg")), document.path().getFileName() + ".png")
                .ifPresent(export -> {
                    Optional<Explanation> explanation = document.explanations().chosen();
                    if (!Pictures.isSvg(export.place())) {
                        export.write((file, progress) -> {
                            Pictures.writePng(snapshot(), file);
                            return Export.Outcome.WHOLE;
                        });
                    } else if (explanation.isEmpty()) {
                        export.failed("An SVG shows the recording with its explanation: explain the recording first; or choose PNG.");
                    } else {
                        export.write((file, progress) -> {
                            Pictures.writeSvg(new CaptionedDrawing(new ExplanationDrawing(explanation.get(),
                                    document.heard().clip().orElseThrow()), ClipWarnings.all(document)), file);
                            return Export.Outcome.WHOLE;
                        });
                    }
                });
    }

    void exportExplanation() {
        document.explanations().chosen().ifPresent(explanation -> Export.toFolder(timeline, "Export Explanation",
                "Folder for pictures, sounds, table, tiers and data of the explanation",
                new Export.Results("explanation.json", "an explanation")).ifPresent(export -> write(export, explanation)));
    }

    void exportPdf() {
        document.explanations().chosen().ifPresent(explanation -> Export.toFile(timeline, "Export Report as PDF",
                List.of(FilePrompt.Kind.of("PDF: the report of the explanation, without its sounds", "pdf")),
                document.path().getFileName() + ".pdf").ifPresent(export -> export.writeBehind(job(),
                        (file, progress) -> words(SavedExplanations.writePdf(report(explanation), file)))));
    }

    private ExplanationReport report(Explanation explanation) throws ReportException {
        return new ExplanationReport(explanation, TrustJudge.judge(explanation), document.heard().clip().orElseThrow())
                .with(ReportSections.of(explanation, catalog));
    }

    /** Writes the explanation shown into a folder, in the background. */
    void exportTo(Path folder, Explanation explanation) {
        write(Export.to(timeline, folder), explanation);
    }

    private void write(Export export, Explanation explanation) {
        export.writeBehind(job(), (folder, progress) -> words(ExplanationFiles.write(folder, report(explanation).savedIn(folder))));
    }

    private String job() {
        return "Exporting " + document.path().getFileName();
    }

    private static Export.Outcome words(List<Warning> warnings) {
        return Export.Outcome.but(warnings.stream().map(WindowWords::of).toList());
    }
}
