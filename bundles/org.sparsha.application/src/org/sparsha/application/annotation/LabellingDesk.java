/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

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
import org.sparsha.corpus.task.LoggedAnswer;
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
        Optional<TaskLabel> label = session.current().isPresent() ? session.task().labels().byKey(key) : Optional.empty();
        label.ifPresent(found -> choose(found.name()));
        return label.isPresent();
    }

    /** @param label a label of the task that is chosen */
    public void choose(String label) {
        if (session.current().isPresent()) {
            chosen = Optional.of(label);
            cantTell = false;
        }
    }

    /** Chooses that one can't tell, where the task allows it. */
    public void cantTell() {
        if (session.task().labels().cantTell() && session.current().isPresent()) {
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
        if (session.current().isEmpty() || chosen.isEmpty() && !cantTell) {
            return false;
        }
        String recording = session.current().get().key();
        String said = chosen.orElse("can't tell");
        session.answer(chosen, intensity, "", List.of());
        afterwards = session.task().blind() ? others(recording, said) : Optional.empty();
        recall();
        return true;
    }

    /** Goes back to the recording that was in front before. */
    public void back() {
        session.back();
        recall();
    }

    /** @param number a place in the queue to go to */
    public void go(int number) {
        session.go(number);
        recall();
    }

    private void recall() {
        Optional<LoggedAnswer> before = session.position() < session.queue().size() ? session.answer(session.position()) : Optional.empty();
        chosen = before.flatMap(LoggedAnswer::label);
        cantTell = before.isPresent() && chosen.isEmpty();
        intensity = before.map(LoggedAnswer::intensity).orElse(OptionalInt.empty());
    }

    /** What others said of the recording that was answered just now; they stay hidden until then. */
    private Optional<String> others(String recording, String said) throws CorpusException {
        Map<String, List<String>> people = new TreeMap<>();
        TaskAnswers.read(folder, session.task()).people().forEach((who, history) -> {
            LoggedAnswer answer = history.answers().get(recording);
            if (answer != null && !who.equals(session.who())) {
                people.computeIfAbsent(answer.label().orElse("can't tell"), key -> new ArrayList<>()).add(who);
            }
        });
        if (people.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        people.forEach((label, who) -> parts.add(String.join(" and ", who) + " said " + label));
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
        Optional<Recording> current = session.current();
        if (current.isEmpty()) {
            return "All recordings have an answer. Thank you! Agreement shows how far you all agree.";
        }
        return chosen.isEmpty() && !cantTell ? "Choose a label by its key, then confirm." : "Confirm to go on.";
    }
}
