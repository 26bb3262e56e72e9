/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.training.JournalEntry;
import org.sparsha.ui.annotate.OpenTask;
import org.sparsha.ui.train.TrainingDesk;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A tiny corpus becomes a model in use, all in the perspective Train: chosen, forecast, started, watched, stopped, gone on with, used. */
class TrainTest extends WorkbenchTest {

    private static final String MODEL = "sparsha-test-trained";
    private static final String ENGINE = "sparsha.train.engine";
    private static final int MISLABELLED = 4;

    private TrainingDesk desk;

    /** The training process of this build: it isn't installed where a test runs. */
    @BeforeEach
    void start() throws IOException {
        System.setProperty(ENGINE, BuiltCommandLine.engine());
        desk = workbench.window.getService(TrainingDesk.class);
        remove();
    }

    @AfterEach
    void end() throws Exception {
        System.clearProperty(ENGINE);
        workbench.analysis.choices().setModel("");
        remove();
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
    }

    private void remove() throws IOException {
        TinyVoices.forget(desk, MODEL);
    }

    private Path corpus() throws Exception {
        Path corpus = TinyVoices.make(folder.resolve("voices"), MISLABELLED);
        Files.writeString(corpus.resolve("broken.wav"), "no sound");
        Files.writeString(corpus.resolve("list.csv"), "broken.wav,S1,anger\n", StandardOpenOption.APPEND);
        return corpus;
    }

    private FlatButton button(String text) {
        return workbench.hands.find(text, FlatButton.class, one -> one.getText().equals(text));
    }

    private void press(String text) {
        Pump.until(text + " can be pressed", button(text)::isEnabled);
        button(text).press();
        Pump.settle();
    }

    private void choose(Path list) {
        workbench.hands.menu("View", "Train a Model");
        workbench.hands.find("corpus", Text.class, one -> one.getMessage().startsWith("A folder, a manifest")).setText(list.toString());
        Hands.all(workbench.window.getShell()).filter(Button.class::isInstance).map(Button.class::cast)
                .filter(one -> (one.getStyle() & SWT.CHECK) != 0 && one.getSelection()).forEach(one -> {
                    one.setSelection(false);
                    one.notifyListeners(SWT.Selection, new Event());
                });
        workbench.hands.find("name", Text.class, one -> one.getText().equals("voices")).setText(MODEL);
        Pump.until("the recordings are known", () -> desk.forecast().filter(known -> known.recordings() == 19).isPresent());
    }

    private boolean says(String words) {
        return Hands.all(workbench.window.getShell()).filter(Label.class::isInstance).map(Label.class::cast)
                .anyMatch(label -> label.isVisible() && label.getText().contains(words));
    }

    @Test
    void fromRecordingsToAModelInUse() throws Exception {
        choose(corpus());
        Pump.until("what is known of the recordings is said", () -> says("19 recordings, 2 classes (anger 9, sadness 10), 3 speakers"));
        assertTrue(says("3 folds and the model itself: about"), "The cost is said before it begins");
        hearBeforeAndAfter();
        Combo atOnce = workbench.hands.find("folds at once", Combo.class, one -> one.getItemCount() > 1
                && one.getItem(0).startsWith("one fold"));
        workbench.hands.choose(atOnce, atOnce.getItem(1));
        Button beside = workbench.hands.find("beside", Button.class, one -> one.getText().equals("The original's network beside"));
        beside.setSelection(true);
        beside.notifyListeners(SWT.Selection, new Event());
        Pump.until("what stands beside costs, too", () -> says("3 folds and the model itself, the original's network on the same folds"));
        Pump.until("the call that does the same is shown", () -> Hands.all(workbench.window.getShell()).filter(Text.class::isInstance)
                .map(Text.class::cast).anyMatch(text -> text.getText().startsWith("sparsha train ")
                        && text.getText().endsWith(" --parallel-folds 2")));
        Screenshots.take("train-chosen");
        press("Start Training");
        desk.stop();
        Pump.until("it has stopped", () -> desk.course().end().isPresent() && !desk.isAtWork());
        assertTrue(desk.course().end().get() instanceof JournalEntry.Stopped, () -> desk.course().end().toString());
        assertTrue(says(MODEL + " was stopped."), "It says that it was stopped");
        press("Go On");
        Pump.until("it is finished", () -> desk.course().end().orElse(null) instanceof JournalEntry.Finished && !desk.isAtWork());
        Screenshots.take("train-finished");
        assertEquals(List.of("fold-S0", "fold-S1", "fold-S2"), desk.course().judged().keySet().stream().sorted().toList());
        assertEquals(18, desk.course().answers().size(), "what can't be heard is left out");
        assertTrue(Files.isRegularFile(Path.of(desk.course().begun().orElseThrow().heldOut()).resolve("predictions.csv")),
                "what the folds answered is a run");
        assertTrue(says("1 recording could not be used"), "and that is said");
        workbench.hands.find("simple methods", Table.class, one -> one.getColumnCount() == 6 && one.getItemCount() == 6
                && one.getItem(1).getText(0).equals("linear discriminant")
                && one.getItem(5).getText(0).equals("original's network") && one.getItem(5).getText(4).endsWith(" MB"));
        assertTrue(Hands.all(workbench.window.getShell()).anyMatch(one -> one.getClass().getSimpleName().equals("MatrixCanvas")
                && one.isVisible()), "Who is taken for whom is shown");
        compareWithAnother();
        press("Use Model");
        assertEquals(MODEL, workbench.analysis.choices().model());
        assertEquals("In Use", button("In Use").getText());
        workbench.page.showView("org.sparsha.ui.model-card");
        assertTrue(workbench.hands.find("card", StyledText.class, StyledText::isVisible).getText().contains("18"), "the card is shown");
        String card = Files.readString(desk.models().resolve(MODEL).resolve("README.md"));
        assertTrue(card.contains("\n| original's network | ") && card.contains(" --beside sparsha374 "), card);
        Screenshots.take("train-card");
        try (var model = workbench.analysis.model()) {
            assertEquals(List.of("anger", "sadness"), model.descriptor().labels());
        }
        toAnnotate();
    }

    /** Sounds, or says that there is no device to sound on. */
    private void hearBeforeAndAfter() {
        FlatButton play = workbench.hands.find("before / after", FlatButton.class, one -> String.valueOf(one.getToolTipText())
                .startsWith("Plays a recording, and after it")); // in a narrow form it has no words
        play.press();
        Pump.until("a copy is heard after its recording", () -> play.isChecked() || desk.problem().contains("sound device"));
        if (play.isChecked()) {
            play.press();
            Pump.until("it is stopped", () -> !play.isChecked());
        }
    }

    /** What the folds answered, beside a run in which one more recording is wrong. */
    private void compareWithAnother() throws Exception {
        Path own = Path.of(desk.course().begun().orElseThrow().heldOut());
        Path other = folder.resolve("other");
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file : files.toList()) {
                Path copy = other.resolve(own.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        ScriptedPrompt prompt = new ScriptedPrompt();
        prompt.use(workbench.display);
        prompt.answer(folder.resolve("voices"));
        press("Compare with…");
        Pump.until("it is said that this is no run", () -> desk.problem().contains("voices"));
        prompt.answer(other);
        press("Compare with…");
        Pump.until("the paired tests are told", () -> says("by paired bootstrap"));
        assertTrue(says("18 recordings are in both, 0 are not heard alike."), "and how many recordings are heard otherwise");
        assertEquals("", desk.problem());
        Screenshots.take("train-compared");
    }

    /** The recording with the wrong label is the most wrong and sure one, and becomes a task at one click. */
    private void toAnnotate() throws Exception {
        workbench.page.showView("org.sparsha.ui.learned");
        Pump.settle();
        Table wrong = workbench.hands.find("most wrong", Table.class, one -> one.getColumnCount() == 4 && one.getItemCount() > 0
                && one.getItem(0).getText(0).endsWith(".wav"));
        assertEquals("r" + MISLABELLED + ".wav", wrong.getItem(0).getText(0));
        assertEquals("sadness", wrong.getItem(0).getText(1));
        assertEquals("anger", wrong.getItem(0).getText(2));
        Screenshots.take("train-learned");
        workbench.hands.selectRow(wrong, 0);
        OpenTask open = workbench.window.getService(OpenTask.class);
        press("To Annotate");
        Pump.until("the task is open", () -> open.desk().isPresent() || !desk.problem().isEmpty());
        assertEquals("", desk.problem());
        assertEquals("check " + MODEL, open.desk().orElseThrow().session().task().name());
        assertEquals(List.of("r" + MISLABELLED + ".wav"), open.desk().orElseThrow().session().queue().stream()
                .map(item -> item.recording().path()).toList());
        assertEquals("org.sparsha.app.annotate", workbench.window.getActivePage().getPerspective().getId());
        open.close(text -> { });
    }

    @Test
    void whatCantBeLearnedFromIsSaidBeforeItBegins() throws Exception {
        Path corpus = corpus();
        Path alone = folder.resolve("alone.csv");
        Files.write(alone, Files.readAllLines(corpus.resolve("list.csv")).stream()
                .map(line -> "voices/".concat(line).replace("voices/file", "file").replaceAll(",S[0-9],", ",S1,")).toList());
        workbench.hands.menu("View", "Train a Model");
        workbench.hands.find("corpus", Text.class, one -> one.getMessage().startsWith("A folder, a manifest")).setText(alone.toString());
        Pump.until("the reason is said", () -> desk.problem().contains("speaker"));
        assertTrue(!button("Start Training").isEnabled(), "Nothing can be started");
    }
}
