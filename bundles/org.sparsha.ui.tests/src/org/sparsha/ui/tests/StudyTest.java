/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.study.StudySession;
import org.sparsha.corpus.study.StudyAnswer;
import org.sparsha.corpus.study.StudyTables;
import org.sparsha.ui.annotate.StudyView;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A listening study in the window: made of a saved explanation, listened to with keys, gone on with, scored. */
class StudyTest extends WorkbenchTest {

    private void annotate() throws WorkbenchException {
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.annotate", workbench.window);
        Commands.showView(workbench.window, ViewIds.STUDY);
        Pump.settle();
    }

    @AfterEach
    void end() throws WorkbenchException {
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
        Pump.settle();
    }

    private Path explained() throws Exception {
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        Path saved = folder.resolve("saved");
        ScriptedPrompt prompt = new ScriptedPrompt();
        prompt.use(workbench.display);
        prompt.answer(saved);
        workbench.hands.menu("File", "Export Explanation…");
        Pump.until("it is exported", () -> Files.exists(saved.resolve("explanation.json")));
        workbench.page.closeAllEditors(false);
        return saved;
    }

    private FlatButton button(String text) {
        return workbench.hands.find(text, FlatButton.class, one -> one.getText().endsWith(text));
    }

    private boolean says(String words) {
        return Hands.all(workbench.window.getShell()).filter(Label.class::isInstance).map(Label.class::cast)
                .anyMatch(label -> label.isVisible() && label.getText().contains(words));
    }

    @Test
    void isMadeListenedToAndScored() throws Exception {
        Path saved = explained();
        Path out = folder.resolve("study");
        annotate();
        ScriptedPrompt prompt = new ScriptedPrompt();
        prompt.use(workbench.display);
        prompt.answer(saved);
        prompt.answer(out);
        workbench.hands.press(button("Make a Study…"));
        Pump.until("the study is made", () -> says("1 pair of 1 recording."));
        assertTrue(workbench.told().startsWith("Written to " + out + ".") && workbench.offers("Open Folder"), workbench.told());
        assertTrue(Files.isRegularFile(out.resolve("study/index.html")) && Files.isRegularFile(out.resolve("key.csv")));
        workbench.hands.press(button("Show Scores"));
        Pump.until("it is said that nobody has answered", () -> says("Nobody has answered yet"));
        workbench.hands.find("name", Text.class, one -> one.getMessage().equals("Your name or code")).setText("ann");
        workbench.hands.press(button("Listen"));
        Pump.until("the pair is in front", () -> says("Which makes") && says("Pair 1 of 1"));
        keyboard();
        Screenshots.take("study");
        StudySession.Pair pair = StudySession.open(out, "ann").current().orElseThrow();
        Keys.press('1');
        Pump.until("it is done", () -> says("Thank you."));
        Path answers = out.resolve("answers-ann.csv");
        assertEquals(List.of(new StudyAnswer("ann", pair.trial(), !pair.swapped())), StudyTables.readAnswers(answers));
        Keys.press(SWT.BS);
        Pump.until("the pair is in front again", () -> says("Which makes"));
        assertTrue(button("The first is clearer").isChecked());
        workbench.hands.press(button("The second is clearer"));
        Pump.until("it is done again", () -> says("Thank you."));
        assertEquals(List.of(new StudyAnswer("ann", pair.trial(), pair.swapped())), StudyTables.readAnswers(answers));
        Screenshots.take("study-done");
        workbench.hands.press(button("Another Study…"));
        workbench.hands.press(button("Show Scores"));
        Pump.until("scores are shown", () -> says("1 answer of 1 listener"));
        Table scores = workbench.hands.find("scores", Table.class, table -> table.getColumnCount() == 5 && table.getItemCount() == 2);
        assertEquals("1", scores.getItem(0).getText(1));
        Screenshots.take("study-scores");
    }

    private void keyboard() {
        Pump.until("the keyboard is in the view", () -> workbench.window.getActivePage().getActivePart() instanceof StudyView
                && Display.getCurrent().getFocusControl() != null && Display.getCurrent().getActiveShell() != null);
        Pump.settle();
    }

    @Test
    void whatIsNoStudyIsSaid() throws WorkbenchException {
        annotate();
        workbench.hands.find("study", Text.class, one -> one.getMessage().equals("The folder of a listening study"))
                .setText(folder.toString());
        workbench.hands.press(button("Listen"));
        assertTrue(says("holds no listening study"));
    }
}
