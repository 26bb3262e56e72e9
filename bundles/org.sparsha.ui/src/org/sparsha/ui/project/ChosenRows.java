/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.application.annotation.TaskColumns;
import org.sparsha.application.project.ChosenRecordings;
import org.sparsha.application.project.RecordingExport;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.project.RecordingTable;
import org.sparsha.ui.annotate.OpenTask;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.widgets.Actions;
import org.sparsha.ui.widgets.FilePrompt;

/** What is done with the recordings that are chosen in the table: an attribute set, cut, exported, made a task of. */
final class ChosenRows {

    private final RecordingsView view;
    private final Supplier<int[]> rows;

    /** {@code rows} gives rows of the table that is browsed. */
    ChosenRows(RecordingsView view, Supplier<int[]> rows) {
        this.view = view;
        this.rows = rows;
    }

    void fill(IMenuManager menu) {
        menu.add(Actions.push("Annotate These…", this::annotate));
        menu.add(Actions.push("Set Attribute…", () -> view.changes().set(shell(), keys())));
        menu.add(Actions.push("Cut into Parts…", () -> view.changes().cut(shell(), keys())));
        menu.add(Actions.push("Export Recordings…", this::export));
        menu.add(Actions.push("Export Manifest…", this::exportManifest));
    }

    private Shell shell() {
        return view.getSite().getShell();
    }

    private RecordingTable table() {
        return view.desk().browser().orElseThrow().table();
    }

    private List<String> keys() {
        RecordingTable table = table();
        return Arrays.stream(rows.get()).mapToObj(table::key).toList();
    }

    private void annotate() {
        try {
            String filter = RecordingFilter.of(List.of(table().naming(rows.get(), ""))).text();
            view.getSite().getService(OpenTask.class).propose(view.desk().folder().orElseThrow().folder(), filter, rows.get().length,
                    view.desk()::complain);
            Commands.run(view.getSite().getWorkbenchWindow(), "perspective-annotate");
        } catch (CorpusException e) {
            MessageDialog.openError(shell(), "Annotate These", WindowWords.of(e));
        }
    }

    /** What is written of the recordings. */
    @FunctionalInterface
    private interface Writing {
        RecordingExport write(Corpus corpus, Progress progress) throws CorpusException;
    }

    private void export() {
        FilePrompt.of(shell().getDisplay()).folder(shell(), "Export Recordings",
                "A new folder, which gets copies of the recordings and a table of them that can be imported")
                .ifPresent(folder -> write(folder, (corpus, progress) -> RecordingExport.copies(corpus, folder, progress)));
    }

    private void exportManifest() {
        FilePrompt.of(shell().getDisplay()).save(shell(), "Export Manifest", List.of(FilePrompt.Kind.of("Manifest", "csv", "tsv")),
                RecordingExport.MANIFEST).ifPresent(file -> write(file, (corpus, progress) -> RecordingExport.manifest(corpus, file)));
    }

    private void write(Path place, Writing writing) {
        ProjectFolder project = view.desk().folder().orElseThrow();
        List<String> keys = keys();
        Shell shell = shell();
        BackgroundJob.run("Exporting to " + place.getFileName(), progress -> {
            Corpus corpus = ChosenRecordings.byKeys(project, keys, TaskColumns::of, progress.split("Reading", 0.2));
            RecordingExport made = writing.write(corpus, progress.split("Copying", 0.8));
            return () -> {
                if (!shell.isDisposed()) {
                    MessageDialog.openInformation(shell, "Export", made.sentence());
                }
            };
        }, view.desk().analysis().ui(), view.desk()::complain);
    }
}
