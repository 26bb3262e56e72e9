/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.audio.AudioException;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.AnswerHistory;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.TaskOrder;
import org.sparsha.ui.annotate.OpenTask;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two annotators work through a task with keys, disagree, one decides, and gold labels come out. */
class LabellingTest extends WorkbenchTest {

    private OpenTask open;
    private TaskPlace place;

    @BeforeEach
    void start() throws WorkbenchException {
        open = workbench.window.getService(OpenTask.class);
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.annotate", workbench.window);
        Pump.settle();
    }

    @AfterEach
    void end() throws WorkbenchException {
        open.close(text -> { });
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
        Pump.settle();
    }

    private void task(int recordings) throws IOException, AudioException, CorpusException {
        Path voices = Files.createDirectories(folder.resolve("voices"));
        Path first = voices.resolve("r000.wav");
        Speech.write(first);
        for (int i = 1; i < recordings; i++) {
            Files.copy(first, voices.resolve(String.format("r%03d.wav", i)));
        }
        place = TaskPlace.of(voices);
        place.tasks().create(new AnnotationTask("emo", Optional.empty(), "", AnnotationTask.Unit.WHOLE, LabelSets.of("anger,fear,joy", 0),
                List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, "Listen first."));
    }

    private void begin(String who) {
        StringBuilder failed = new StringBuilder();
        open.begin(place, "emo", who, failed::append);
        Pump.until("the task is open", () -> open.desk().isPresent() || !failed.isEmpty());
        assertEquals("", failed.toString());
        Commands.showView(workbench.window, ViewIds.LABELLING);
        Pump.settle();
    }

    /** A key as it reaches the workbench where the keyboard is: through its bindings. */
    private void press(String command) {
        Commands.run(workbench.window, command);
        Pump.settle();
    }

    private void answer(int label) {
        press("label-" + label);
        press("queue-next");
    }

    @Test
    void twoPeopleLabelDisagreeAndOneDecides() throws Exception {
        Screenshots.take("labelling-empty");
        task(4);
        begin("ann");
        assertEquals(4, workbench.hands.find("queue", Table.class, table -> table.getColumnCount() == 3 && !table.getHeaderVisible())
                .getItemCount());
        press("queue-next");
        assertEquals(0, open.desk().orElseThrow().session().done(), "nothing was chosen");
        answer(1);
        answer(2);
        press("queue-back");
        answer(3);
        press("queue-cant-tell");
        press("queue-next");
        answer(1);
        Screenshots.take("labelling-done");
        assertTrue(open.desk().orElseThrow().session().current().isEmpty());
        begin("bob");
        for (int label : new int[] { 1, 2, 2, 1 }) {
            answer(label);
        }
        Pump.until("the disagreement is listed", () -> disagreements().getItemCount() == 1);
        workbench.hands.selectRow(disagreements(), 0);
        Pump.settle();
        FlatButton decide = workbench.hands.find("decision", FlatButton.class, button -> button.getText().equals("Decide: fear"));
        Screenshots.take("agreement");
        workbench.hands.press(decide);
        Pump.until("the decision is shown", () -> disagreements().getItem(0).getText(2).equals("fear"));
        workbench.hands.press(workbench.hands.find("gold", FlatButton.class, button -> button.getText().equals("Make Gold Labels")));
        Pump.until("gold is written", () -> workbench.hands.find("words", Label.class, label -> label.getText().contains("gold label"))
                .getText().contains("1 of them by decision"));
        Corpus gold = new TaskGold(place, place.tasks().read("emo")).labelled(place.recordings(place.tasks().read("emo"), Progress.none()));
        assertEquals(List.of("anger", "fear", "fear", "anger"), gold.recordings().stream().map(Recording::label).toList());
    }

    private Table disagreements() {
        return workbench.hands.find("disagreements", Table.class, table -> table.getColumnCount() == 3 && table.getHeaderVisible());
    }

    /** Four hundred recordings by keys of the queue: each has one answer, the one that was pressed. */
    @Test
    void noAnswerIsLostOrDoubled() throws Exception {
        task(400);
        begin("ann");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 400; i++) {
            assertTrue(seen.add(open.desk().orElseThrow().session().current().orElseThrow().key()));
            answer(1 + i % 3);
        }
        assertFalse(open.desk().orElseThrow().session().current().isPresent());
        Map<String, LoggedAnswer> answers = AnswerHistory.read(place.tasks().of("emo", "ann")).answers();
        assertEquals(seen, answers.keySet());
        assertEquals("fear", answers.get("r001.wav").label().orElseThrow());
        assertEquals(400, AnswerHistory.read(place.tasks().of("emo", "ann")).entries().size());
        assertTrue(Display.getCurrent().getFocusControl() != null);
    }
}
