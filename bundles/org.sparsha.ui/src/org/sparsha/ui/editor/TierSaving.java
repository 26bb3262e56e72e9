/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.sparsha.corpus.CorpusException;
import org.sparsha.timeline.tier.TierListEdits;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.exports.Export;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.FileState;
import org.sparsha.ui.session.TierConversion;
import org.sparsha.ui.session.TierStore;

/**
 * Saves the annotation tiers of a recording beside it. What another program has written there since, and what can't be read, is never
 * written over: it goes under another name, or ours do, or the user takes it over, which can be undone. On the UI's thread.
 */
final class TierSaving {

    private static final String TITLE = "Save Annotations";

    private final ClipDocument document;
    private final Shell shell;
    private volatile FileState known;
    /** Whether the file is there but can't be read. */
    private boolean unreadable;

    /** {@code known} is the file's state as it was read. */
    TierSaving(ClipDocument document, Shell shell, FileState known, boolean unreadable) {
        this.document = document;
        this.shell = shell;
        this.known = known;
        this.unreadable = unreadable;
    }

    Path file() {
        return document.tierFile();
    }

    /** The file as it is now, where another program has changed or removed it since it was read or saved here. Any thread. */
    Optional<FileState> changedOutside() {
        FileState now = FileState.of(file());
        return known.isSame(now) ? Optional.empty() : Optional.of(now);
    }

    /** Saves the tiers, asking first where the file has changed outside. @return whether they are saved or taken over now */
    boolean save() {
        if (!unreadable && changedOutside().map(FileState::isThere).orElse(false)) {
            String name = String.valueOf(file().getFileName());
            int answer = new MessageDialog(shell, TITLE, null, name + " was changed by another program since it was read here. No version"
                    + " is lost:\n\nKeep Mine saves yours; the other one gets the ending .bak.\nSave Mine Beside saves yours under another"
                    + " name and shows the other one.\nTake Theirs shows the other one; Undo brings yours back.", MessageDialog.WARNING, 0,
                    "Keep Mine", "Save Mine Beside", "Take Theirs", "Cancel").open();
            return switch (answer) {
                case 0 -> keepMine();
                case 1 -> saveBeside();
                case 2 -> takeTheirs();
                default -> false;
            };
        }
        return unreadable ? keepMine() : attempt(this::write);
    }

    /** Saves ours; what is in the file now goes under another name. @return whether that worked */
    boolean keepMine() {
        return attempt(() -> {
            Optional<Path> aside = TierStore.setAside(file());
            try {
                write();
                unreadable = false;
            } catch (CorpusException e) {
                if (aside.isPresent()) {
                    TierStore.putBack(file(), aside.get());
                }
                throw e;
            }
        });
    }

    /** Saves ours under a free name, then shows what is in the file. @return whether that worked */
    boolean saveBeside() {
        return attempt(() -> {
            Path free = freeName();
            Export.Outcome saved = outcome(TierStore.save(document, free));
            take();
            Export.to(shell, free).done(new Export.Outcome("Your annotations are in " + free + ".", saved.known()));
        });
    }

    /** Shows what is in the file in place of ours, which can be undone. @return whether that worked */
    boolean takeTheirs() {
        return attempt(this::take);
    }

    /** Takes back all changes since the tiers were read or saved. */
    void discard() {
        while (document.tiers().undoName().isPresent() && document.tiers().isDirty()) {
            document.tiers().undo();
        }
    }

    /** Gives the unsaved tiers of a recording, and the files they came from, to the same one opened anew; that can be undone. */
    static void carryOver(ClipDocument from, ClipDocument to) {
        from.imported().forEach(to::addImported);
        List<TierModel> unsaved = TierConversion.toTimeline(TierStore.annotations(from), to.info().sampleRate(), to.info().frames());
        if (from.tiers().isDirty() && !unsaved.equals(to.tiers().tiers())) {
            to.tiers().apply(TierListEdits.exchange(to.tiers().tiers(), unsaved, "Keeping annotations"));
        }
    }

    private void take() throws CorpusException {
        FileState state = FileState.of(file());
        List<TierModel> theirs = TierStore.read(file(), document.info().sampleRate(), document.info().frames());
        document.tiers().apply(TierListEdits.exchange(document.tiers().tiers(), theirs, "Taking over annotations"));
        known = state;
        document.tiers().markSaved();
    }

    private void write() throws CorpusException {
        List<String> losses = TierStore.save(document, file());
        known = FileState.of(file());
        document.tiers().markSaved();
        tellLosses(losses);
    }

    private void tellLosses(List<String> losses) {
        if (PlatformUI.getWorkbench().isClosing() && !losses.isEmpty()) { // a line of the window would go with it, unread
            MessageDialog.openInformation(shell, TITLE, file().getFileName() + ": " + String.join("\n", outcome(losses).known()));
        } else if (!losses.isEmpty()) {
            Export.to(shell, file()).done(outcome(losses));
        }
    }

    /** What is to be said where a file could not hold all that was to be written into it. */
    static Export.Outcome outcome(List<String> losses) {
        return losses.isEmpty() ? Export.Outcome.WHOLE
                : Export.Outcome.but(List.of("This format can't hold everything: " + String.join("; ", losses) + "."));
    }

    private Path freeName() {
        String name = String.valueOf(file().getFileName());
        String stem = name.substring(0, name.lastIndexOf('.'));
        Path free = file();
        for (int number = 2; Files.exists(free); number++) {
            free = file().resolveSibling(stem + "-" + number + name.substring(name.lastIndexOf('.')));
        }
        return free;
    }

    /** What may fail and is told then. */
    @FunctionalInterface
    private interface Step {
        void run() throws CorpusException;
    }

    private boolean attempt(Step step) {
        try {
            step.run();
            return true;
        } catch (CorpusException e) {
            MessageDialog.openError(shell, TITLE, WindowWords.of(e) + " The annotations stay open; Export Tiers saves them elsewhere.");
            return false;
        }
    }
}
