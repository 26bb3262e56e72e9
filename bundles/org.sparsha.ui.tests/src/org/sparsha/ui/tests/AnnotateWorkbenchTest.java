/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sparsha.application.annotation.LabellingDesk;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.audio.AudioException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.TaskOrder;
import org.sparsha.ui.annotate.LabellingView;
import org.sparsha.ui.annotate.OpenTask;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A window with the perspective Annotate Corpus, a task, and hands that answer. */
abstract class AnnotateWorkbenchTest extends WorkbenchTest {

    OpenTask open;
    TaskPlace place;

    @BeforeEach
    void start() throws WorkbenchException {
        open = workbench.window.getService(OpenTask.class);
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.annotate", workbench.window);
        Pump.settle();
    }

    @AfterEach
    void end() throws WorkbenchException {
        open.close(text -> { });
        Display.getCurrent().setData(FilePrompt.class.getName(), null);
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
        Pump.settle();
    }

    final void task(int recordings) throws IOException, AudioException, CorpusException {
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

    final void begin(String who) {
        begin(who, "emo");
    }

    final void begin(String who, String task) {
        StringBuilder failed = new StringBuilder();
        open.begin(place, task, who, failed::append);
        Pump.until("the task is open", () -> open.desk().isPresent() || !failed.isEmpty());
        assertEquals("", failed.toString());
        listen();
    }

    final LabellingDesk desk() {
        return open.desk().orElseThrow();
    }

    final void answer(int label) {
        int before = desk().session().done();
        Keys.press((char) ('0' + label));
        String wanted = desk().session().task().labels().names().get(label - 1);
        Pump.until("the label is chosen", () -> desk().chosen().equals(Optional.of(wanted)));
        confirm();
        Pump.until("the answer is kept", () -> desk().session().done() == before + 1 || desk().chosen().isEmpty());
    }

    final void confirm() {
        int at = desk().session().position();
        Keys.press(SWT.CR);
        Pump.until("the next recording is in front", () -> desk().session().position() != at);
    }

    /** The keyboard is where the recording sounds, as after a click on it. */
    final void listen() {
        Commands.showView(workbench.window, ViewIds.LABELLING);
        Pump.until("the keyboard is in the view", () -> workbench.window.getActivePage().getActivePart() instanceof LabellingView
                && Display.getCurrent().getFocusControl() != null && Display.getCurrent().getActiveShell() != null);
        Pump.settle();
    }

    /** Selects the first disagreement. @return the button of a decision on it, where it is one of the labels */
    final Optional<FlatButton> selected(String decision) {
        workbench.hands.selectRow(disagreements(), 0);
        return Hands.all(workbench.window.getShell()).filter(FlatButton.class::isInstance).map(FlatButton.class::cast)
                .filter(button -> button.isVisible() && button.getText().equals(decision)).findFirst();
    }

    /** A picture in both themes. */
    final void both(String name) {
        Screenshots.takeQuietly(name);
        Commands.run(workbench.window, "theme-dark");
        Pump.settle();
        Screenshots.takeQuietly(name + "-dark");
        Commands.run(workbench.window, "theme-light");
        Pump.settle();
    }

    final void goldIsWritten(String task) {
        Pump.until("gold is written", () -> Files.isRegularFile(place.tasks().gold(task).resolve("labels.csv"))
                && Hands.all(workbench.window.getShell()).anyMatch(control -> control instanceof Label label
                        && label.getText().contains("1 of them by decision")
                        && label.getText().endsWith("where " + task + " is chosen at Labels.")));
    }

    final Table disagreements() {
        return workbench.hands.find("disagreements", Table.class, table -> table.getColumnCount() == 3
                && table.getColumn(2).getText().equals("decided"));
    }
}
