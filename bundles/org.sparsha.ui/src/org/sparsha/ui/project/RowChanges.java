/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.application.project.ChosenRecordings;
import org.sparsha.application.project.CutCorpus;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.project.ProjectAttributes;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.ui.keys.WindowWords;

/**
 * Sets attributes of chosen recordings, as {@code sparsha project set} does, and cuts them into parts, as {@code sparsha project cut}; what
 * was done in this window can be undone, the last first.
 */
final class RowChanges {

    private final ProjectDesk desk;
    private final Deque<Done> done = new ArrayDeque<>();

    /** Takes a change back; not on the UI's thread. */
    @FunctionalInterface
    private interface Undo {
        void undo() throws SparshaException;
    }

    private record Done(ProjectFolder project, String what, Undo undo) {
    }

    RowChanges(ProjectDesk desk) {
        this.desk = desk;
    }

    /** Asks for an attribute and its value, and sets it in the recordings of these keys. */
    void set(Shell shell, List<String> keys) {
        AttributeDialog dialog = new AttributeDialog(shell, desk.browser().orElseThrow().table(), keys.size());
        if (dialog.open() == Window.OK) {
            ProjectFolder project = desk.folder().orElseThrow();
            BackgroundJob.run("Setting " + dialog.attribute(), progress -> {
                ProjectAttributes.Change change = new ProjectAttributes(project).set(keys, dialog.attribute(), dialog.value());
                return () -> {
                    if (change.recordings() > 0) {
                        done.push(new Done(project, change.attribute(), () -> new ProjectAttributes(project).undo(change)));
                        desk.reload();
                    }
                };
            }, desk.analysis().ui(), desk::complain);
        }
    }

    /** Asks how the recordings of these keys are to be cut, and makes a corpus of the parts. */
    void cut(Shell shell, List<String> keys) {
        CutDialog dialog = new CutDialog(shell, desk.analysis().runtime().catalog(), desk.snapshot().orElseThrow().corpora(), keys.size());
        if (dialog.open() == Window.OK) {
            ProjectFolder project = desk.folder().orElseThrow();
            String name = dialog.name();
            BackgroundJob.run("Cutting into " + name, progress -> {
                Corpus chosen = ChosenRecordings.byKeys(project, keys, (whose, all) -> all, progress.split("Reading", 0.1));
                CutCorpus cut = CutCorpus.make(project, chosen, dialog.cutter(), dialog.longer(), name, progress.split("Cutting", 0.9));
                return () -> {
                    done.push(new Done(project, name, () -> CutCorpus.takeBack(project, name)));
                    desk.reload();
                    if (!shell.isDisposed() && !cut.parts().problems().isEmpty()) {
                        var first = cut.parts().problems().getFirst();
                        MessageDialog.openInformation(shell, "Cut into Parts", cut.sentence() + ". " + cut.parts().problems().size()
                                + " not cut; the first: " + first.path() + ": " + WindowWords.of(first.message()));
                    }
                };
            }, desk.analysis().ui(), desk::complain);
        }
    }

    /** Whether something was changed in the open project since the window was opened. */
    boolean canUndo() {
        return !done.isEmpty() && desk.folder().filter(done.peek().project()::equals).isPresent();
    }

    void undo() {
        if (canUndo()) {
            Done last = done.pop();
            BackgroundJob.run("Taking back " + last.what(), progress -> {
                last.undo().undo();
                return desk::reload;
            }, desk.analysis().ui(), desk::complain);
        }
    }
}
