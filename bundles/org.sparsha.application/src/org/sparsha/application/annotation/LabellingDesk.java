/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.MarkFiles;
import org.sparsha.corpus.task.Suggestion;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskFolder;
import org.sparsha.corpus.task.TaskLabel;

/**
 * What happens when somebody labels with keys: a label is chosen, then confirmed, which brings the next recording; back brings the one
 * before. A window only hands keys on and paints what is said here. For one thread at a time.
 */
public final class LabellingDesk {

    private static final double MINUTE = 60;

    private final LabellingSession session;
    private final TaskFolder folder;
    private Optional<String> chosen = Optional.empty();
    private boolean cantTell;
    private OptionalInt intensity = OptionalInt.empty();
    private Optional<String> afterwards = Optional.empty();
    private OptionalInt last = OptionalInt.empty();
    private boolean second;

    /**
     * @param session the session; stays the caller's
     * @param folder the folder of its task
     */
    public LabellingDesk(LabellingSession session, TaskFolder folder) {
        this.session = session;
        this.folder = folder;
        recall();
    }

    /** @return the session */
    public LabellingSession session() {
        return session;
    }

    /** @return the label that is chosen for the recording in front */
    public Optional<String> chosen() {
        return chosen;
    }

    /**
     * @param label a label of the task
     * @return whether it is chosen, alone or among others
     */
    public boolean isChosen(String label) {
        return chosen.isPresent() && session.task().labels().parts(chosen.get()).contains(label);
    }

    /** @return whether "can't tell" is chosen */
    public boolean isCantTell() {
        return cantTell;
    }

    /** @return the intensity that is chosen */
    public OptionalInt intensity() {
        return intensity;
    }

    /**
     * Chooses a label.
     *
     * @param key its key
     * @return whether a label has that key
     */
    public boolean press(String key) {
        Optional<TaskLabel> label = takesLabels() ? session.task().labels().byKey(key) : Optional.empty();
        label.ifPresent(found -> choose(found.name()));
        return label.isPresent();
    }

    private boolean takesLabels() {
        return second || session.current().isPresent() && session.task().unit() == AnnotationTask.Unit.WHOLE;
    }

    /** @param label a label of the task that is chosen; where several may be, it joins the others, or leaves them */
    public void choose(String label) {
        if (takesLabels()) {
            chosen = session.task().labels().toggled(chosen, label);
            cantTell = false;
        }
    }

    /** Chooses that one can't tell, where the task allows it. */
    public void cantTell() {
        if (session.task().labels().cantTell() && (second || session.current().isPresent())) {
            chosen = Optional.empty();
            cantTell = true;
        }
    }

    /** @param value the intensity, from 1 on */
    public void choose(int value) {
        intensity = OptionalInt.of(value);
    }

    /**
     * Confirms what is chosen and goes to the next recording.
     *
     * @return whether there was something to confirm
     * @throws CorpusException where it can't be kept; nothing has changed then
     */
    public boolean confirm() throws CorpusException {
        if (second) {
            return confirmSecond();
        }
        boolean marked = session.task().unit().isMarked() && !cantTell;
        boolean traced = session.task().unit() == AnnotationTask.Unit.TRACE && !cantTell;
        if (session.current().isEmpty() || chosen.isEmpty() && !cantTell && !marked && !traced) {
            return false;
        }
        int number = session.position();
        if (marked) {
            Path file = session.markFile().orElseThrow();
            if (!Files.isRegularFile(file)) {
                return false; // the recording isn't open yet
            }
            session.answer(MarkFiles.read(file, session.task(), Optional.empty()), "", visible(number));
        } else if (traced) {
            session.answerTraces("", visible(number));
        } else {
            session.answer(chosen, intensity, "", visible(number));
        }
        last = OptionalInt.of(number);
        afterwards = session.task().blind() ? seenAfterwards(number) : Optional.empty();
        recall();
        return true;
    }

    private List<String> visible(int number) {
        List<String> visible = new ArrayList<>();
        if (session.suggestion(number).isPresent()) {
            visible.add("model");
        }
        if (!session.task().blind()) {
            visible.add("others");
        }
        return visible;
    }

    private boolean confirmSecond() throws CorpusException {
        if (chosen.isEmpty() && !cantTell) {
            return false;
        }
        int number = last.orElseThrow();
        List<String> visible = new ArrayList<>();
        session.model(number).ifPresent(known -> visible.add("model"));
        visible.add("others");
        session.answerAgain(number, chosen, visible);
        second = false;
        afterwards = Optional.of("Both answers to " + session.queue().get(number).recording().path() + " are kept: first "
                + session.answer(number).map(LoggedAnswer::words).orElse("") + ", then " + chosen.orElse("can't tell") + ".");
        last = OptionalInt.empty();
        recall();
        return true;
    }

    /** @return whether a second answer can be given to the recording that was answered last, what others said being in sight */
    public boolean canAnswerAgain() {
        return !second && last.isPresent() && afterwards.isPresent() && session.task().unit() == AnnotationTask.Unit.WHOLE;
    }

    /** Begins a second answer to the recording that was answered last; {@link #confirm} keeps it, {@link #back} leaves it. */
    public void answerAgain() {
        if (canAnswerAgain()) {
            second = true;
            chosen = session.answer(last.orElseThrow()).flatMap(LoggedAnswer::label);
            cantTell = chosen.isEmpty();
        }
    }

    /** @return the recording that a second answer is being given to; empty where none is */
    public Optional<Recording> answeringAgain() {
        return second ? Optional.of(session.queue().get(last.orElseThrow()).recording()) : Optional.empty();
    }

    /** @return what is proposed for the recording in front, in words; empty where nothing is */
    public Optional<String> proposal() {
        return second || session.current().isEmpty() ? Optional.empty()
                : session.suggestion(session.position()).map(LabellingDesk::words);
    }

    private static String words(Suggestion suggestion) {
        return suggestion.label().map(label -> suggestion.by() + " hears " + label + (suggestion.certainty().isPresent()
                ? String.format(Locale.ROOT, " (%.0f %% sure)", 100 * suggestion.certainty().getAsDouble()) : ""))
                .orElseGet(() -> suggestion.marks().size() + " stretches proposed by " + suggestion.by());
    }

    /** Goes back to the recording that was in front before. */
    public void back() {
        if (!second) {
            session.back();
        }
        second = false;
        recall();
    }

    /** @param number a place in the queue to go to */
    public void go(int number) {
        second = false;
        session.go(number);
        recall();
    }

    private void recall() {
        Optional<LoggedAnswer> before = session.position() < session.queue().size() ? session.answer(session.position()) : Optional.empty();
        chosen = before.flatMap(LoggedAnswer::label);
        cantTell = before.isPresent() && chosen.isEmpty();
        intensity = before.map(LoggedAnswer::intensity).orElse(OptionalInt.empty());
    }

    /** What others and the model said of the recording that was answered just now; they stay hidden until then. */
    private Optional<String> seenAfterwards(int number) throws CorpusException {
        String recording = session.queue().get(number).recording().key();
        LoggedAnswer own = session.answer(number).orElseThrow();
        String said = own.marks().map(MarkDifferences::words).orElseGet(own::words);
        Map<String, List<String>> people = new TreeMap<>();
        TaskAnswers.read(folder, session.task()).people().forEach((who, history) -> {
            LoggedAnswer answer = history.answers().get(recording);
            if (answer != null && !who.equals(session.who())) {
                people.computeIfAbsent(answer.marks().map(MarkDifferences::words).orElseGet(answer::words),
                        key -> new ArrayList<>()).add(who);
            }
        });
        List<String> parts = new ArrayList<>();
        people.forEach((label, who) -> parts.add(String.join(" and ", who) + " said " + label));
        if (session.suggestion(number).isEmpty()) {
            session.model(number).ifPresent(known -> parts.add(words(known)));
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("You said " + said + ". " + String.join("; ", parts) + ".");
    }

    /** @return what others said of the recording that was answered last; empty where nobody did, or they are in sight anyway */
    public Optional<String> afterwards() {
        return afterwards;
    }

    /** @return how far it is, such as {@code 132 of 400, about 41 min left} */
    public String progress() {
        OptionalDouble left = session.secondsLeft();
        String rest = left.isEmpty() || session.done() == session.queue().size() ? ""
                : left.getAsDouble() < MINUTE ? ", less than a minute left"
                        : String.format(Locale.ROOT, ", about %.0f min left", left.getAsDouble() / MINUTE);
        return session.done() + " of " + session.queue().size() + rest;
    }

    /** @return what to do now, in a sentence */
    public String hint() {
        if (second) {
            return "Choose what you say now, then confirm; your first answer stays.";
        }
        Optional<Recording> current = session.current();
        if (current.isEmpty()) {
            return "All recordings have an answer. Thank you! Agreement shows how far you all agree.";
        }
        if (session.task().unit() == AnnotationTask.Unit.TRACE) {
            return "Play, and follow with the mouse or the arrow keys; then confirm.";
        }
        if (session.task().unit().isMarked()) {
            return "Mark and label in the recording, then confirm.";
        }
        if (chosen.isPresent() || cantTell) {
            return "Confirm to go on.";
        }
        return session.task().labels().several() ? "Choose one or several labels by their keys, then confirm."
                : "Choose a label by its key, then confirm.";
    }
}
