/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.annotation.Disagreements;
import org.sparsha.application.annotation.LabellingSession;
import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.application.training.JournalEntry;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.TaskOrder;
import org.sparsha.ui.train.TrainingDesk;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What three annotators of a task said becomes a model in the window: decided, else by majority, and shared between the classes. */
class TrainTaskTest extends WorkbenchTest {

    private static final String MODEL = "sparsha-test-of-a-task";
    private static final String ENGINE = "sparsha.train.engine";
    private static final int CLIPS = 20;
    /** Two annotators against one. */
    private static final List<String> OUTVOTED = List.of("r2.wav", "r3.wav");
    /** Three annotators say three things; somebody decides about the first. */
    private static final List<String> SPLIT = List.of("r18.wav", "r19.wav");

    private TrainingDesk desk;

    @BeforeEach
    void start() throws IOException {
        System.setProperty(ENGINE, BuiltCommandLine.engine());
        desk = workbench.window.getService(TrainingDesk.class);
        TinyVoices.forget(desk, MODEL);
    }

    @AfterEach
    void end() throws Exception {
        System.clearProperty(ENGINE);
        TinyVoices.forget(desk, MODEL);
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
    }

    /** A corpus that says of everybody that they are sad, and a task in which people heard otherwise. */
    private Path answered() throws Exception {
        Path corpus = TinyVoices.make(folder.resolve("voices"), -1, 5, CLIPS);
        Files.writeString(corpus.resolve("list.csv"), Files.readString(corpus.resolve("list.csv"))
                .replace("anger", "sadness"));
        TaskPlace place = TaskPlace.of(corpus);
        AnnotationTask task = new AnnotationTask("ears", Optional.empty(), "", AnnotationTask.Unit.WHOLE, LabelSets.of(
                "anger,sadness,odd", 0), List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, "");
        place.tasks().create(task);
        for (int who = 0; who < 3; who++) {
            try (LabellingSession session = LabellingSession.open(place, "ears", "abc".substring(who, who + 1), () -> Instant.EPOCH,
                    Progress.none())) {
                for (int i = 0; i < CLIPS; i++) {
                    session.answer(Optional.of(heard(session.queue().get(session.position()).recording().path(), who)),
                            OptionalInt.empty(), "", List.of());
                }
            }
        }
        List<Recording> recordings = place.recordings(task, Progress.none()).recordings();
        String decided = recordings.stream().filter(one -> one.path().equals(SPLIT.getFirst())).findFirst().orElseThrow().key();
        Disagreements.decide(place.tasks(), task, decided, new Disagreements.Decision(Optional.of("anger"), "a", "heard again"),
                Instant.EPOCH);
        new TaskGold(place, task).write(place.recordings(task, Progress.none()), GoldLabels.Rule.MAJORITY, 1);
        return corpus;
    }

    private static String heard(String path, int who) {
        if (SPLIT.contains(path)) {
            return List.of("anger", "sadness", "odd").get(who);
        }
        boolean high = Integer.parseInt(path.replaceAll("\\D", "")) % 2 == 0;
        return high != (OUTVOTED.contains(path) && who == 2) ? "anger" : "sadness";
    }

    private Stream<Control> controls() {
        return Hands.all(workbench.window.getShell()).filter(Control::isVisible);
    }

    private boolean says(String words) {
        return controls().filter(Label.class::isInstance).map(Label.class::cast).anyMatch(label -> label.getText().contains(words));
    }

    private void check(String title, boolean wanted) {
        controls().filter(Button.class::isInstance).map(Button.class::cast).filter(one -> (one.getStyle() & SWT.CHECK) != 0
                && one.getSelection() != wanted && (title.isEmpty() || one.getText().equals(title))).toList().forEach(one -> {
                    one.setSelection(wanted);
                    one.notifyListeners(SWT.Selection, new Event());
                });
    }

    @Test
    void goldMajorityAndSharesAreLearned() throws Exception {
        Path corpus = answered();
        workbench.hands.menu("View", "Train a Model");
        workbench.hands.find("corpus", Text.class, one -> one.getMessage().startsWith("A folder, a manifest")).setText(corpus.toString());
        check("", false);
        Pump.until("the task's labels are offered", () -> controls().filter(Combo.class::isInstance).map(Combo.class::cast)
                .anyMatch(combo -> combo.indexOf("gold of ears: decided, else by its rule") >= 0));
        Combo labels = workbench.hands.find("labels", Combo.class, one -> one.getItemCount() > 1 && one.getItem(1).startsWith("gold of"));
        workbench.hands.choose(labels, labels.getItem(1));
        check("Shares of several people", true);
        workbench.hands.find("name", Text.class, one -> one.getText().equals("voices")).setText(MODEL);
        Pump.until("the recordings are known by the task", () -> says("19 recordings, 2 classes (anger 10, sadness 9), 5 speakers; "
                + "1 recording has no label and is left out"));
        Pump.until("the call that does the same is shown", () -> controls().filter(Text.class::isInstance).map(Text.class::cast)
                .anyMatch(text -> text.getText().startsWith("sparsha train ") && text.getText().contains(" --labels ears ")
                        && text.getText().contains(" --soft-labels ") && text.getText().contains(MODEL)));
        Screenshots.take("train-task-chosen");
        FlatButton start = workbench.hands.find("start", FlatButton.class, one -> one.getText().equals("Start Training"));
        Pump.until("it can be started", start::isEnabled);
        start.press();
        Pump.until("it is over", () -> desk.course().end().isPresent() && !desk.isAtWork());
        assertTrue(desk.course().end().get() instanceof JournalEntry.Finished, () -> desk.course().end() + " " + desk.problem());
        assertEquals(List.of("anger", "sadness"), desk.course().prepared().orElseThrow().labels());
        assertEquals(List.of(10, 9), desk.course().prepared().orElseThrow().counts(), "decided, else by majority");
        assertEquals(19, desk.course().answers().size());
        Pump.until("what more speakers would bring is said", () -> says("20 more speakers would bring about"));
        assertTrue(desk.beside().against().isPresent() && desk.beside().cost().isPresent(), "it stands beside the simple methods");
        Screenshots.take("train-task-finished");
    }
}
