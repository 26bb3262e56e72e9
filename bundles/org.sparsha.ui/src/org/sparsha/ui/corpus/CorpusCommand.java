/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.corpus;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.corpus.Recording;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.exports.Export;
import org.sparsha.ui.recordings.ClipInput;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.widgets.FilePrompt;

/** What can be done with corpora; each is a command of the workbench. */
public enum CorpusCommand {

    /** Adds a folder. */
    IMPORT("import-corpus", "Import Corpus…", Needs.NOTHING) {
        @Override
        void run(IWorkbenchWindow window, CorpusShelf shelf) {
            Optional<Path> folder = FilePrompt.of(window.getShell().getDisplay()).folder(window.getShell(), "Import Corpus",
                    "A folder of recordings; their labels are read from file names, folders or tables. Nothing in it is changed.");
            folder.ifPresent(place -> add(window, place));
        }
    },
    /** Asks the model about all recordings. */
    PREDICT("predict-corpus", "Predict All", Needs.READ) {
        @Override
        void run(IWorkbenchWindow window, CorpusShelf shelf) {
            shelf.chosen().ifPresent(corpus -> heard(window, corpus).ifPresent(channel -> new CorpusPredictions(corpus, shelf,
                    window.getService(Analysis.class), channel, complaints(window)).schedule()));
        }
    },
    /** Saves tables and pictures of how the model does. */
    EXPORT("export-results", "Export Results…", Needs.READ) {
        @Override
        void run(IWorkbenchWindow window, CorpusShelf shelf) {
            shelf.chosen().ifPresent(corpus -> heard(window, corpus).ifPresent(channel -> Export.toFolder(window.getShell(),
                    "Export Results", "A folder for the report, tables and pictures of how the model does on this corpus",
                    new Export.Results("summary.json", "results")).ifPresent(export -> new CorpusPredictions(corpus, shelf,
                            window.getService(Analysis.class), channel, export::failed).exportTo(export).schedule())));
        }
    },
    /** Says what was found. */
    DETAILS("corpus-details", "Details…", Needs.READ) {
        @Override
        void run(IWorkbenchWindow window, CorpusShelf shelf) {
            shelf.chosen().ifPresent(corpus -> new CorpusDetails(window.getShell(), corpus).open());
        }
    },
    /** Reads it anew. */
    RESCAN("rescan-corpus", "Read Again", Needs.CHOSEN) {
        @Override
        void run(IWorkbenchWindow window, CorpusShelf shelf) {
            shelf.chosen().ifPresent(corpus -> shelf.add(corpus.place(), corpus.scheme(), complaints(window)));
        }
    },
    /** Takes it out of the explorer. */
    REMOVE("remove-corpus", "Remove from Explorer", Needs.CHOSEN) {
        @Override
        void run(IWorkbenchWindow window, CorpusShelf shelf) {
            shelf.chosen().ifPresent(shelf::remove);
        }
    },
    /** Opens the recording after the one in front. */
    NEXT("next-recording", "Next Recording", Needs.NOTHING) {
        @Override
        void run(IWorkbenchWindow window, CorpusShelf shelf) {
            step(window, shelf, 1);
        }
    },
    /** Opens the recording before the one in front. */
    PREVIOUS("previous-recording", "Previous Recording", Needs.NOTHING) {
        @Override
        void run(IWorkbenchWindow window, CorpusShelf shelf) {
            step(window, shelf, -1);
        }
    };

    /** What must be there for a command to make sense. */
    private enum Needs {
        NOTHING,
        /** A corpus chosen in the explorer, be it readable or not. */
        CHOSEN,
        /** A chosen corpus that has been read. */
        READ
    }

    private final String id;
    private final String title;
    private final Needs needs;

    CorpusCommand(String id, String title, Needs needs) {
        this.id = id;
        this.title = title;
        this.needs = needs;
    }

    /** @return name of the workbench's command, without prefix */
    public String id() {
        return id;
    }

    String title() {
        return title;
    }

    static List<CorpusCommand> ofChosen() {
        return Arrays.stream(values()).filter(command -> command.needs != Needs.NOTHING).toList();
    }

    abstract void run(IWorkbenchWindow window, CorpusShelf shelf);

    /**
     * @param shelf the corpora
     * @return whether it makes sense now
     */
    public boolean can(CorpusShelf shelf) {
        return switch (needs) {
            case NOTHING -> true;
            case CHOSEN -> shelf.chosen().isPresent();
            case READ -> shelf.chosen().flatMap(OpenCorpus::corpus).isPresent();
        };
    }

    private static Optional<ChannelChoice> heard(IWorkbenchWindow window, OpenCorpus corpus) {
        return CorpusChannel.of(window.getShell(), corpus, window.getService(Analysis.class).channels()::chosen);
    }

    static Consumer<String> complaints(IWorkbenchWindow window) {
        return text -> {
            if (!window.getShell().isDisposed()) {
                MessageDialog.openError(window.getShell(), "Corpus", text);
            }
        };
    }

    /**
     * Shows the explorer and adds a corpus to it.
     *
     * @param window the window
     * @param place a folder, a manifest or a project
     */
    public static void add(IWorkbenchWindow window, Path place) {
        Commands.showView(window, ViewIds.CORPUS);
        window.getService(CorpusShelf.class).add(place, Optional.empty(), complaints(window));
    }

    private static void step(IWorkbenchWindow window, CorpusShelf shelf, int by) {
        Optional<Path> here = Commands.ofActiveEditor(window, ClipDocument.class).map(ClipDocument::path);
        Optional<OpenCorpus> corpus = here.flatMap(file -> shelf.all().stream().filter(one -> one.recording(file).isPresent()).findFirst())
                .or(shelf::chosen);
        corpus.flatMap(OpenCorpus::corpus).filter(found -> found.size() > 0).ifPresent(found -> {
            List<Recording> recordings = found.recordings();
            int at = here.flatMap(corpus.get()::recording).map(recordings::indexOf).orElse(by > 0 ? -1 : recordings.size());
            int next = at + by;
            if (next >= 0 && next < recordings.size()) {
                Path file = recordings.get(next).file().toAbsolutePath().normalize();
                Optional<IEditorPart> used = Optional.ofNullable(window.getActivePage().getActiveEditor())
                        .filter(editor -> here.isPresent() && here.equals(shelf.stepped()) && !editor.isDirty()
                                && Commands.ofActiveEditor(window, ClipDocument.class).filter(ClipDocument::isKept).isEmpty());
                boolean open = window.getActivePage().findEditor(new ClipInput(file, Optional.empty())) != null;
                Recordings.open(window, List.of(file));
                used.ifPresent(editor -> window.getActivePage().closeEditor(editor, false)); // its tab goes on with the next recording
                if (!open) { // a tab that was there before stays
                    shelf.setStepped(file);
                }
            }
        });
    }
}
