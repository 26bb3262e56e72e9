/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Path;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.training.JournalEntry;
import org.sparsha.application.training.TrainingPlace;
import org.sparsha.application.training.TrainingProcesses;
import org.sparsha.ui.train.TrainingDesk;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A model is begun in a window, which is closed while it trains: the training goes on in its process, and a window that is opened later
 * finds it at work, sees it finish and uses the model.
 */
class ClosedWindowTest extends WorkbenchTest {

    private static final String MODEL = "sparsha-test-without-window";

    private TrainingDesk before;
    private Path product;

    @BeforeEach
    void start() throws Exception {
        before = workbench.window.getService(TrainingDesk.class);
        TinyVoices.forget(before, MODEL);
        product = BuiltCommandLine.product(folder.resolve("product"), folder.resolve("cache"), "-Dsparsha.train.engine="
                + BuiltCommandLine.engine());
        System.setProperty("sparsha.train.engine", BuiltCommandLine.engine());
    }

    @AfterEach
    void end() throws Exception {
        System.clearProperty("sparsha.train.engine");
        keep(before);
        workbench.analysis.choices().setModel("");
        TinyVoices.forget(before, MODEL);
    }

    private void keep(TrainingDesk desk) {
        workbench.window.getWorkbench().getService(IEclipseContext.class).set(TrainingDesk.class, desk);
    }

    /** As each start of the program makes it: nothing is known of what was begun before but what lies on disk. */
    private TrainingDesk started() {
        TrainingDesk desk = new TrainingDesk(workbench.display, workbench.analysis, product, question -> false);
        keep(desk);
        return desk;
    }

    private IWorkbenchWindow open() throws Exception {
        IWorkbenchWindow window = workbench.window.getWorkbench().openWorkbenchWindow("org.sparsha.app.train", null);
        Pump.settle();
        return window;
    }

    private static boolean says(IWorkbenchWindow window, String words) {
        return Hands.all(window.getShell()).filter(Label.class::isInstance).map(Label.class::cast)
                .anyMatch(label -> label.isVisible() && label.getText().contains(words));
    }

    private static void press(IWorkbenchWindow window, String text) {
        FlatButton button = new Hands(window.getShell()).find(text, FlatButton.class, one -> one.getText().equals(text));
        Pump.until(text + " can be pressed", button::isEnabled);
        button.press();
        Pump.settle();
    }

    private void begin(IWorkbenchWindow window, TrainingDesk desk, Path list) {
        Hands hands = new Hands(window.getShell());
        hands.find("corpus", Text.class, one -> one.getMessage().startsWith("A folder, a manifest")).setText(list.toString());
        Hands.all(window.getShell()).filter(Button.class::isInstance).map(Button.class::cast)
                .filter(one -> (one.getStyle() & SWT.CHECK) != 0 && one.getSelection()).forEach(one -> {
                    one.setSelection(false);
                    one.notifyListeners(SWT.Selection, new Event());
                });
        hands.find("name", Text.class, one -> one.getText().equals("list")).setText(MODEL);
        Pump.until("the recordings are known", () -> desk.forecast().filter(known -> known.recordings() == 18).isPresent());
        press(window, "Start Training");
    }

    @Test
    void aTrainingGoesOnAndIsFoundAgain() throws Exception {
        Path list = TinyVoices.make(folder.resolve("voices"), -1).resolve("list.csv");
        TrainingDesk first = started();
        IWorkbenchWindow window = open();
        begin(window, first, list);
        assertEquals("", first.problem());
        TrainingPlace place = first.chosen().orElseThrow();
        Pump.until("a process of its own has begun", () -> first.isAtWork() && first.course().begun().isPresent());
        long process = first.course().begun().orElseThrow().process();
        assertTrue(process != ProcessHandle.current().pid(), "the window doesn't train itself");
        assertTrue(window.close(), "the window closes while a model trains, and asks nothing");
        Pump.until("the window is gone", () -> workbench.window.getWorkbench().getWorkbenchWindowCount() == 1);
        assertTrue(TrainingProcesses.isAtWork(place.course()), "the training goes on without the window");

        TrainingDesk second = started();
        IWorkbenchWindow again = open();
        Pump.until("it is found again", () -> second.chosen().equals(first.chosen()) && second.course().begun().isPresent());
        Pump.until("it is seen at work", () -> second.isAtWork() || second.course().end().isPresent());
        assertEquals(process, second.course().begun().orElseThrow().process(), "it is the same process");
        Screenshots.take("train-found-again");
        Pump.until("it is finished", () -> second.course().end().orElse(null) instanceof JournalEntry.Finished && !second.isAtWork());
        assertTrue(says(again, MODEL), "the window names it");
        assertEquals(18, second.course().answers().size());
        press(again, "Use Model");
        assertEquals(MODEL, workbench.analysis.choices().model());
        assertTrue(second.isInUse());
        assertTrue(again.close());
        Pump.until("the window is gone", () -> workbench.window.getWorkbench().getWorkbenchWindowCount() == 1);
    }
}
