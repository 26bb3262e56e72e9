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
import org.sparsha.ui.exports.Export;
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
        RecordingExport write(Corpus corpus, Path place, Progress progress) throws CorpusException;
    }

    private void export() {
        Export.toNewFolder(shell(), "Export Recordings",
                "A new folder, which gets copies of the recordings and a table of them that can be imported").ifPresent(
                export -> write(export, RecordingExport::copies));
    }

    private void exportManifest() {
        Export.toFile(shell(), "Export Manifest", List.of(FilePrompt.Kind.of("Manifest", "csv", "tsv")), RecordingExport.MANIFEST)
                .ifPresent(export -> write(export, (corpus, file, progress) -> RecordingExport.manifest(corpus, file)));
    }

    private void write(Export export, Writing writing) {
        ProjectFolder project = view.desk().folder().orElseThrow();
        List<String> keys = keys();
        export.writeBehind("Exporting to " + export.place().getFileName(), (place, progress) -> {
            Corpus corpus = ChosenRecordings.byKeys(project, keys, TaskColumns::of, progress.split("Reading", 0.2));
            return new Export.Outcome(writing.write(corpus, place, progress.split("Copying", 0.8)).sentence(), List.of());
        });
    }
}
