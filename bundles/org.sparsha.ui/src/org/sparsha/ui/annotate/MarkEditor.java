/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.sparsha.application.annotation.LabellingDesk;
import org.sparsha.application.annotation.ModelSuggestions;
import org.sparsha.audio.AudioInfo;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.Suggestion;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.recordings.ClipInput;
import org.sparsha.ui.recordings.Recordings;

/** The audio editor of the recording in which stretches or points are marked: its tier is the person's answer. On the UI's thread. */
final class MarkEditor {

    private final IWorkbenchPage page;
    private final OpenTask open;
    private final ContributionCatalog catalog;
    private final Consumer<String> failed;
    private Optional<IEditorPart> editor = Optional.empty();

    MarkEditor(IWorkbenchPage page, OpenTask open, ContributionCatalog catalog, Consumer<String> failed) {
        this.page = page;
        this.open = open;
        this.catalog = catalog;
        this.failed = failed;
    }

    /** What is known of a recording before it is opened. */
    private record Prepared(double seconds, Optional<Suggestion> proposal) {
    }

    /** Opens the recording in front in place of the one before; nothing where all have an answer. */
    void open(LabellingDesk desk) {
        closeEditor();
        if (desk.session().current().isEmpty()) {
            makeRoom();
        }
        desk.session().current().ifPresent(recording -> {
            AnnotationTask task = desk.session().task();
            boolean fresh = desk.session().markFile().filter(Files::isRegularFile).isEmpty();
            open.work(() -> prepared(recording, task, fresh), prepared -> opened(desk, recording, prepared), failed);
        });
    }

    private Prepared prepared(Recording recording, AnnotationTask task, boolean fresh) throws SparshaException {
        AudioInfo info = recording.info();
        return new Prepared(info.frames() / (double) info.sampleRate(), fresh && task.suggestions().segmenter().isPresent()
                ? ModelSuggestions.stretches(task, recording.read(), catalog) : Optional.empty());
    }

    private void opened(LabellingDesk desk, Recording recording, Prepared prepared) {
        if (open.desk().filter(now -> now == desk).isEmpty() || !desk.session().current().equals(Optional.of(recording))) {
            return; // another one has been asked for meanwhile
        }
        try {
            Path file = desk.session().marks(prepared.seconds(), prepared::proposal);
            AnnotationTask task = desk.session().task();
            page.setEditorAreaVisible(true);
            editor = Optional.of(page.openEditor(new ClipInput(recording.file().toAbsolutePath().normalize(), Optional.of(
                    new ClipInput.Marks(file, task.name(), task.labels().names()))), Recordings.EDITOR, true,
                    IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID));
            desk.session().begin();
        } catch (SparshaException e) {
            failed.accept(WindowWords.of(e));
        } catch (PartInitException e) {
            failed.accept(recording.path() + " can't be opened: " + WindowWords.of(e));
        }
    }

    /** Whether the keyboard is in it. */
    boolean isInFront() {
        return editor.isPresent() && page.getActivePart() == editor.get();
    }

    /** Saves what is marked. @return whether nothing is unsaved now */
    boolean save() {
        return editor.isEmpty() || !editor.get().isDirty() || page.saveEditor(editor.get(), false);
    }

    /** Closes the editor, having saved what is marked, and gives its place to the views where no other recording is open. */
    void close() {
        if (editor.isPresent()) {
            closeEditor();
            makeRoom();
        }
    }

    private void makeRoom() {
        if (page.getEditorReferences().length == 0) {
            page.setEditorAreaVisible(false);
        }
    }

    private void closeEditor() {
        editor.ifPresent(part -> {
            save();
            page.closeEditor(part, false);
        });
        editor = Optional.empty();
    }
}
