/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.sparsha.application.annotation.LabellingDesk;
import org.sparsha.application.annotation.LabellingSession;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.LabelKeys;

/** The task that is open in the workbench, and the person at work on it. To be used on the UI's thread. */
public final class OpenTask {

    private final Executor background;
    private final Executor ui;
    private final LabelKeys labels;
    private final List<Runnable> listeners = new ArrayList<>();
    private Optional<Choice> choice = Optional.empty();
    private Optional<LabellingDesk> desk = Optional.empty();
    private Optional<Proposal> proposal = Optional.empty();

    /**
     * A task.
     *
     * @param place where it lies
     * @param task the task
     */
    public record Choice(TaskPlace place, AnnotationTask task) {
    }

    /**
     * @param background where recordings are listed
     * @param ui the UI's thread
     * @param labels told which labels digits give
     */
    public OpenTask(Executor background, Executor ui, LabelKeys labels) {
        this.labels = labels;
        this.background = background;
        this.ui = ui;
    }

    /**
     * Recordings that a new task is wanted for.
     *
     * @param folder the project
     * @param filter which of its recordings
     * @param recordings how many they are
     */
    record Proposal(Path folder, String filter, int recordings) {
    }

    /**
     * Has a new task begun on some recordings: the view Labelling asks for the rest. Ends the work on the task that is open.
     *
     * @param folder the project
     * @param filter which of its recordings
     * @param recordings how many they are
     * @param failed told what went wrong
     */
    public void propose(Path folder, String filter, int recordings, Consumer<String> failed) {
        close(failed);
        proposal = Optional.of(new Proposal(folder, filter, recordings));
        changed();
    }

    /** The recordings that a new task is wanted for. */
    Optional<Proposal> proposal() {
        return proposal;
    }

    /** @return the task that is open */
    public Optional<Choice> choice() {
        return choice;
    }

    /** @return the person at work on it */
    public Optional<LabellingDesk> desk() {
        return desk;
    }

    /** @param listener run after each change */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** @param listener no longer run */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Tells that something was answered or decided. */
    public void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /**
     * Work that may take a while.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * @return the outcome
         * @throws SparshaException where it doesn't work, in a sentence
         */
        T get() throws SparshaException;
    }

    /**
     * Works off the UI's thread.
     *
     * @param <T> what it gives
     * @param work what to do
     * @param done given the outcome on the UI's thread
     * @param failed told on the UI's thread what went wrong
     */
    public <T> void work(Work<T> work, Consumer<T> done, Consumer<String> failed) {
        background.execute(() -> {
            try {
                T outcome = work.get();
                ui.execute(() -> done.accept(outcome));
            } catch (SparshaException e) {
                ui.execute(() -> failed.accept(WindowWords.of(e)));
            } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
                System.getLogger(OpenTask.class.getName()).log(System.Logger.Level.ERROR, "Work on a task failed", e);
                ui.execute(() -> failed.accept("That failed: " + e + ". The log in the workspace has the details."));
            }
        });
    }

    /**
     * Opens a task for a person, in place of the one before.
     *
     * @param place where it lies
     * @param name the task
     * @param who the person
     * @param failed told what went wrong
     */
    public void begin(TaskPlace place, String name, String who, Consumer<String> failed) {
        close(failed);
        work(() -> LabellingSession.open(place, name, who, Instant::now, Progress.none()), session -> opened(place, session), failed);
    }

    private void opened(TaskPlace place, LabellingSession session) {
        choice = Optional.of(new Choice(place, session.task()));
        desk = Optional.of(new LabellingDesk(session, place.tasks()));
        proposal = Optional.empty();
        labels.setTask(session.task().labels().names());
        changed();
    }

    /**
     * Ends the work on the task.
     *
     * @param failed told what went wrong
     */
    public void close(Consumer<String> failed) {
        Optional<LabellingDesk> before = desk;
        desk = Optional.empty();
        choice = Optional.empty();
        labels.setTask(List.of());
        if (before.isPresent()) {
            try {
                before.get().session().close();
            } catch (SparshaException e) {
                failed.accept(WindowWords.of(e));
            }
            changed();
        }
    }
}
