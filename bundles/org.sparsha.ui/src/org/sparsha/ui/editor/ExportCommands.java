/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.report.ExplanationFiles;
import org.sparsha.report.ReportException;
import org.sparsha.report.chart.ChartImages;
import org.sparsha.report.chart.ExplanationDrawing;
import org.sparsha.timeline.Timeline;
import org.sparsha.ui.preferences.Preferences;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.views.ChartExport;

/** Takes a recording's pictures and explanation out of the workbench. */
final class ExportCommands {

    private final ClipDocument document;
    private final Timeline timeline;

    ExportCommands(ClipDocument document, Timeline timeline) {
        this.document = document;
        this.timeline = timeline;
    }

    void copyPicture() {
        ChartExport.copy(timeline.getShell(), timeline.snapshot());
    }

    void exportPicture() {
        FileDialog dialog = new FileDialog(timeline.getShell(), SWT.SAVE);
        dialog.setText("Export Picture");
        dialog.setFilterNames(new String[] {"PNG: what the timeline shows", "SVG: the recording and its explanation"});
        dialog.setFilterExtensions(new String[] {"*.png", "*.svg"});
        dialog.setFileName(document.path().getFileName() + ".png");
        dialog.setOverwrite(true);
        dialog.setFilterPath(Preferences.store().getString(Preferences.FOLDER));
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        if (chosen.toLowerCase(Locale.ROOT).endsWith(".svg")) {
            exportSvg(Path.of(chosen));
        } else {
            ImageData picture = timeline.snapshot();
            ChartExport.write(timeline.getShell(), picture, Path.of(chosen));
        }
    }

    private void exportSvg(Path file) {
        Shell shell = timeline.getShell();
        if (document.explanations().chosen().isEmpty()) {
            MessageDialog.openInformation(shell, "Export Picture", "Explain the recording first; or choose PNG.");
            return;
        }
        try {
            Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".sparsha", ".part");
            try {
                Files.writeString(part, ChartImages.svg(new ExplanationDrawing(document.explanations().chosen().get(), document.clip()
                        .orElseThrow())));
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            MessageDialog.openError(shell, "Export Picture", file + " can't be written: " + e.getMessage() + ". Choose another folder.");
        } catch (ReportException e) {
            MessageDialog.openError(shell, "Export Picture", e.getMessage());
        }
    }

    void exportExplanation() {
        DirectoryDialog dialog = new DirectoryDialog(timeline.getShell());
        dialog.setText("Export Explanation");
        dialog.setMessage("Folder for pictures, sounds, table, tiers and data of the explanation");
        dialog.setFilterPath(Preferences.store().getString(Preferences.FOLDER));
        String chosen = dialog.open();
        if (chosen != null) {
            document.explanations().chosen().ifPresent(explanation -> exportTo(Path.of(chosen), explanation));
        }
    }

    /** Writes the explanation shown into a folder, in the background. */
    void exportTo(Path folder, Explanation explanation) {
        Shell shell = timeline.getShell();
        Job job = Job.create("Exporting " + document.path().getFileName(), monitor -> {
            String message;
            try {
                List<Warning> warnings = ExplanationFiles.write(folder, explanation, document.clip().orElseThrow());
                message = String.join("\n", warnings.stream().map(Warning::message).toList());
            } catch (ReportException e) {
                message = e.getMessage();
            }
            if (!message.isEmpty() && !shell.isDisposed()) {
                String text = message;
                shell.getDisplay().asyncExec(() -> MessageDialog.openInformation(shell, "Export Explanation", text));
            }
            return Status.OK_STATUS;
        });
        job.schedule();
    }
}
