/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.sparsha.application.project.RunDifferences;
import org.sparsha.application.training.CorpusReading;
import org.sparsha.application.training.SystemsBeside;
import org.sparsha.application.training.TrainingChoice;
import org.sparsha.application.training.TrainingCourse;
import org.sparsha.application.training.TrainingForecast;
import org.sparsha.application.training.TrainingPlace;
import org.sparsha.application.training.TrainingProcesses;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.project.BackgroundJob;

/**
 * The trainings that were begun in the window: the one that is shown, how far it is, what can be done with it. A training runs in a process
 * of its own and goes on when the window is closed; opened again, the window reads its journal. To be used on the UI's thread.
 */
public final class TrainingDesk {

    private static final int LOOK_MILLIS = 700;

    private final Display display;
    private final Analysis analysis;
    private final TrainingStarts starts;
    private final TrainingOutlook outlook;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<TrainingPlace> places = List.of();
    private Optional<TrainingPlace> chosen = Optional.empty();
    private TrainingCourse course = TrainingCourse.of(List.of());
    private SystemsBeside beside = SystemsBeside.NONE;
    private Optional<RunDifferences> differences = Optional.empty();
    private String problem = "";
    private boolean atWork;
    private boolean looking;
    private int foldsAtOnce = 1;

    /**
     * @param display of the UI's thread
     * @param analysis models, threads
     * @param installFolder where the product lies
     * @param agreed asks a question, and says whether the answer was yes: whether training is to be installed
     */
    public TrainingDesk(Display display, Analysis analysis, Path installFolder, Predicate<String> agreed) {
        this.display = display;
        this.analysis = analysis;
        this.starts = new TrainingStarts(analysis, installFolder, agreed);
        this.outlook = new TrainingOutlook(analysis, this::changed, this::complain);
    }

    /**
     * @param display of the UI's thread
     * @return asks a question in a dialog over the window in front, and waits for a yes or a no
     */
    public static Predicate<String> asking(Display display) {
        return question -> MessageDialog.openQuestion(display.getActiveShell(), "Install Training", question);
    }

    /** @param listener run when anything has changed */
    public void addListener(Runnable listener) {
        listeners.add(listener);
        if (listeners.size() == 1) {
            refresh();
        }
    }

    /** @param listener not to be run any more */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** @return folder of the user's models */
    public Path models() {
        return analysis.runtime().models().folders().getLast();
    }

    private Path root() {
        return models().toAbsolutePath().resolveSibling("trainings");
    }

    /** @return the trainings, the newest first */
    public List<TrainingPlace> places() {
        return places;
    }

    /** @return the training that is shown */
    public Optional<TrainingPlace> chosen() {
        return chosen;
    }

    /** @return how far that one is */
    public TrainingCourse course() {
        return course;
    }

    /** @return its model so far and the simple methods, measured on the same recordings */
    public SystemsBeside beside() {
        return beside;
    }

    /** @return whether it is at work */
    public boolean isAtWork() {
        return atWork;
    }

    /** @return what went wrong last, in a sentence; empty where nothing did */
    public String problem() {
        return problem;
    }

    /** @return what is known of the training that is chosen in the form; nothing while that is found out */
    public Optional<TrainingForecast> forecast() {
        return outlook.forecast();
    }

    /** @return how the training shown differs from the one that it was compared with last */
    public Optional<RunDifferences> differences() {
        return differences;
    }

    Analysis analysis() {
        return analysis;
    }

    /**
     * @param name a name
     * @return where a training of that name is kept
     */
    TrainingPlace place(String name) {
        return new TrainingPlace(root().resolve(name));
    }

    /**
     * @param name name of a model
     * @return whether there is a model, or a training, of that name
     */
    boolean isTaken(String name) {
        return Files.exists(models().resolve(name)) || places.stream().anyMatch(place -> place.name().equals(name))
                || analysis.runtime().models().entries().stream().anyMatch(entry -> entry.id().equals(name));
    }

    /** @param place the training to be shown */
    public void choose(TrainingPlace place) {
        chosen = Optional.of(place);
        course = TrainingCourse.of(List.of());
        beside = SystemsBeside.NONE;
        differences = Optional.empty();
        problem = "";
        look();
    }

    /** Lists the trainings anew, and shows the newest where none is shown. */
    void refresh() {
        places = TrainingPlace.all(root());
        if (chosen.isEmpty() && !places.isEmpty()) {
            choose(places.getFirst());
        } else {
            look();
        }
    }

    /**
     * Finds out what is known of a training before it begins.
     *
     * @param choice what is chosen
     */
    void foresee(TrainingChoice choice) {
        problem = "";
        outlook.foresee(choice);
    }

    /** Nothing is chosen in the form from which a training could begin. */
    void foreseeNothing() {
        outlook.forget();
    }

    /**
     * Begins a training, or goes on with one. Where training isn't installed, it asks whether it is to be, and goes on then.
     *
     * @param place where it is kept
     * @param choice what is trained
     */
    public void start(TrainingPlace place, TrainingChoice choice) {
        try {
            starts.start(place, choice, foldsAtOnce);
            problem = "";
            places = TrainingPlace.all(root());
            choose(place);
        } catch (SparshaException e) {
            complain(WindowWords.of(e));
        }
    }

    /** @param count how many folds are trained at once from the next start on, each with memory of its own; the model is the same */
    public void setFoldsAtOnce(int count) {
        foldsAtOnce = count;
    }

    /** Goes on with the training shown, or begins it again. */
    public void goOn() {
        chosen.ifPresent(place -> {
            try {
                start(place, place.choice(analysis.runtime().corpora()));
            } catch (SparshaException e) {
                complain(WindowWords.of(e));
            }
        });
    }

    /** Stops the training shown; it keeps the best so far. */
    public void stop() {
        chosen.ifPresent(place -> {
            try {
                place.stop();
            } catch (SparshaException e) {
                complain(WindowWords.of(e));
            }
        });
    }

    /** @return folder of the package that the training shown has made, once it has */
    public Optional<Path> model() {
        return course.begun().map(begun -> Path.of(begun.model())).filter(folder -> Files.isRegularFile(folder.resolve(
                ModelDescriptor.FILE_NAME)));
    }

    /** Uses the model that the training shown has made, from now on. */
    public void use() {
        model().ifPresent(folder -> {
            analysis.choices().setModel(folder.startsWith(models()) ? String.valueOf(folder.getFileName()) : folder.toString());
            changed();
        });
    }

    /** @return whether the model that the training shown has made is the one in use */
    public boolean isInUse() {
        return model().filter(folder -> analysis.choices().model().equals(String.valueOf(folder.getFileName()))
                || analysis.choices().model().equals(folder.toString())).isPresent();
    }

    /**
     * Compares the answers to held-out recordings with another run's, by paired tests.
     *
     * @param other folder of a run on the same recordings
     */
    public void compare(Path other) {
        course.begun().map(begun -> Path.of(begun.heldOut())).ifPresent(own -> BackgroundJob.run("Comparing", progress -> {
            RunDifferences found = RunDifferences.of(List.of(other, own), 0);
            return () -> {
                differences = Optional.of(found);
                problem = "";
                changed();
            };
        }, analysis.ui(), this::complain));
    }

    /**
     * Finds a recording to listen to.
     *
     * @param reading where to
     * @param found told of its sound file
     */
    void firstRecording(CorpusReading reading, Consumer<Path> found) {
        BackgroundJob.run("Looking at the recordings", progress -> {
            Optional<Path> first = reading.open(progress).recordings().stream().map(Recording::file).findFirst();
            return () -> first.ifPresent(found);
        }, analysis.ui(), this::complain);
    }

    /** @return the recordings that the training shown learns from; nothing where what was chosen can't be read any more */
    Optional<CorpusReading> reading() {
        try {
            return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen.get().choice(analysis.runtime().corpora()).reading());
        } catch (SparshaException e) {
            complain(WindowWords.of(e));
            return Optional.empty();
        }
    }

    /** @param sentence what went wrong, for the user */
    void complain(String sentence) {
        problem = WindowWords.of(sentence);
        changed();
    }

    private void look() {
        if (chosen.isEmpty() || looking || display.isDisposed()) {
            changed();
            return;
        }
        looking = true;
        TrainingPlace place = chosen.get();
        TrainingCourse before = course;
        SystemsBeside known = beside;
        analysis.threads().sound().execute(() -> {
            TrainingCourse read = place.course();
            SystemsBeside measured = read.begun().equals(before.begun()) && read.judged().equals(before.judged())
                    && read.cost().equals(before.cost()) && read.beside().equals(before.beside()) && known.recordings() > 0
                            ? known : SystemsBeside.of(read);
            boolean working = TrainingProcesses.isAtWork(read);
            String words = TrainingProcesses.lastWords(place);
            analysis.ui().execute(() -> shown(place, read, measured, working, words));
        });
    }

    private void shown(TrainingPlace place, TrainingCourse read, SystemsBeside measured, boolean working, String words) {
        looking = false;
        if (!chosen.equals(Optional.of(place))) {
            look();
            return;
        }
        boolean was = atWork;
        atWork = starts.isAtWork(place).orElse(working);
        course = read;
        beside = measured;
        if (!atWork && starts.isProcess(place) && read.end().isEmpty() && problem.isEmpty()) {
            problem = words.isEmpty() ? "The training ended without a word; Go On begins where it stood." : WindowWords.of(words);
        }
        if (was && !atWork) {
            places = TrainingPlace.all(root());
        }
        if (atWork) {
            display.timerExec(LOOK_MILLIS, this::look);
        }
        changed();
    }

    private void changed() {
        if (!display.isDisposed()) {
            listeners.forEach(Runnable::run);
        }
    }
}
