/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.corpus;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.sparsha.core.CancelledException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.DefaultProject;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.scheme.LabelScheme;
import org.sparsha.runtime.MonitorProgress;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.settings.Preferences;

/** The corpora of the explorer, kept in the preferences and read in the background. To be used on the UI's thread. */
public final class CorpusShelf {

    private static final String BETWEEN = "\t";

    private final Display display;
    private final Corpora known;
    private final DefaultProject project;
    private final List<OpenCorpus> corpora = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Optional<OpenCorpus> chosen = Optional.empty();
    private Optional<Path> stepped = Optional.empty();
    private boolean telling;

    /**
     * @param display of the UI's thread
     * @param known opens corpora
     * @param project folder of the project that names them
     */
    public CorpusShelf(Display display, Corpora known, Path project) {
        this.display = display;
        this.known = known;
        this.project = new DefaultProject(project, known);
        takeOver();
        try {
            this.project.all().forEach(part -> read(new OpenCorpus(project.resolve(part.path()).normalize(), part.scheme()),
                    problem -> { }));
        } catch (CorpusException | InvalidPathException e) {
            System.getLogger(CorpusShelf.class.getName()).log(System.Logger.Level.WARNING, "The corpora can't be read", e);
        }
    }

    /** Versions before kept the list in the preferences. */
    private void takeOver() {
        for (String line : Preferences.settings().corpora()) {
            String[] parts = line.split(BETWEEN, 2);
            try {
                if (!parts[0].isBlank()) {
                    project.add(Path.of(parts[0]), Optional.of(parts.length > 1 ? parts[1] : "").filter(id -> !id.isEmpty()));
                }
            } catch (InvalidPathException e) {
                System.getLogger(CorpusShelf.class.getName()).log(System.Logger.Level.DEBUG, "Not a path", e);
            } catch (CorpusException e) {
                System.getLogger(CorpusShelf.class.getName()).log(System.Logger.Level.WARNING, "The corpora can't be taken over", e);
                return;
            }
        }
        Preferences.settings().setCorpora(List.of());
    }

    /** @param listener run when corpora come, go, or are better known */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** @param listener not to be run any more */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** @return the schemes by which labels can be read */
    public List<LabelScheme> schemes() {
        return known.schemes();
    }

    /** @return the corpora in the order they came */
    public List<OpenCorpus> all() {
        return List.copyOf(corpora);
    }

    /** @return the corpus that commands are about: the one chosen in the explorer, or the only one */
    public Optional<OpenCorpus> chosen() {
        return chosen.filter(corpora::contains).or(() -> corpora.size() == 1 ? Optional.of(corpora.get(0)) : Optional.empty());
    }

    /** @return the recording whose tab stepping to the next one has opened, and may use again; the tabs of others stay */
    public Optional<Path> stepped() {
        return stepped;
    }

    /** @param recording the recording stepped to */
    public void setStepped(Path recording) {
        stepped = Optional.of(recording);
    }

    /** @param corpus the corpus that commands are about from now on */
    public void choose(OpenCorpus corpus) {
        chosen = Optional.of(corpus);
    }

    /**
     * Adds a corpus, or reads one anew that is there.
     *
     * @param place a folder, a manifest or a project
     * @param scheme id of the scheme of its labels; empty to guess it
     * @param failed told in words where it can't be read
     */
    public void add(Path place, Optional<String> scheme, Consumer<String> failed) {
        Path absolute = place.toAbsolutePath().normalize();
        OpenCorpus added = new OpenCorpus(absolute, scheme);
        corpora.removeIf(corpus -> corpus.place().equals(absolute));
        read(added, failed);
        choose(added);
        keep(() -> project.add(absolute, scheme), failed);
    }

    /** @param corpus one of the corpora, to leave the explorer; its files stay */
    public void remove(OpenCorpus corpus) {
        corpora.remove(corpus);
        keep(() -> project.remove(corpus.place()), text -> System.getLogger(CorpusShelf.class.getName()).log(System.Logger.Level.WARNING,
                text));
        tell();
    }

    /** A change of the project. */
    @FunctionalInterface
    private interface Change {
        void make() throws CorpusException;
    }

    private static void keep(Change change, Consumer<String> failed) {
        try {
            change.make();
        } catch (CorpusException e) {
            failed.accept(WindowWords.of(e));
        }
    }

    private void read(OpenCorpus corpus, Consumer<String> failed) {
        corpora.add(corpus);
        Job.create("Reading " + corpus.name(), monitor -> {
            IStatus status = Status.OK_STATUS;
            try {
                Optional<LabelScheme> scheme = corpus.scheme().isPresent() ? Optional.of(known.scheme(corpus.scheme().get()))
                        : Optional.empty();
                corpus.found(known.open(corpus.place(), scheme, MonitorProgress.begin(monitor, "Reading " + corpus.name())));
            } catch (CorpusException e) {
                failed(corpus, WindowWords.of(e), failed);
            } catch (CancelledException e) {
                failed(corpus, "Reading it was cancelled.", text -> { });
                status = Status.CANCEL_STATUS;
            } catch (RuntimeException | LinkageError e) {
                System.getLogger(CorpusShelf.class.getName()).log(System.Logger.Level.ERROR, corpus.place() + " can't be read", e);
                failed(corpus, corpus.place() + " can't be read: " + e, failed);
            }
            changed();
            return status;
        }).schedule();
        tell();
    }

    private void failed(OpenCorpus corpus, String message, Consumer<String> told) {
        corpus.failed(message);
        if (!display.isDisposed()) {
            display.asyncExec(() -> told.accept(message));
        }
    }

    /** Tells, soon, that something is better known. Any thread. */
    void changed() {
        if (!display.isDisposed()) {
            display.asyncExec(this::tell);
        }
    }

    /** Tells listeners once for all that changes in a moment. */
    private void tell() {
        if (!telling && !display.isDisposed()) {
            telling = true;
            display.asyncExec(() -> {
                telling = false;
                listeners.forEach(Runnable::run);
            });
        }
    }

    /**
     * @param file a sound file
     * @return what each corpus says of the recording, a sentence each
     */
    public List<String> labels(Path file) {
        return corpora.stream().flatMap(corpus -> corpus.recording(file).filter(recording -> recording.span().isWhole()
                && !recording.label().isBlank()).map(recording -> corpus.name() + " calls it " + recording.label() + ".").stream())
                .toList();
    }

    /** @param document a recording that the model has just heard */
    public void heard(ClipDocument document) {
        document.session().ifPresent(session -> {
            for (OpenCorpus corpus : corpora) {
                corpus.recording(document.path()).filter(recording -> recording.span().isWhole()).ifPresent(
                        recording -> corpus.hear(recording, session.prediction().labels(), session.prediction().label()));
            }
            tell();
        });
    }
}
