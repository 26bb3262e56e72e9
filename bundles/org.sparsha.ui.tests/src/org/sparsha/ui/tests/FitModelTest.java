/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.familiarity.FamiliariseModel;
import org.sparsha.application.project.CorpusImport;
import org.sparsha.application.project.ProjectRun;
import org.sparsha.core.Progress;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.runtime.ModelLibrary;
import org.sparsha.testsupport.TinyOnnx;
import org.sparsha.ui.project.ProjectDesk;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.widgets.FilePrompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A model is fitted to a speaker by the window's menu, is chosen, says so, and the recording in front is heard by it. */
class FitModelTest extends WorkbenchTest {

    private static final String MODEL = "sparsha-test-loudness";
    private static final String FITTED = MODEL + "-anna-b";
    private static final String FAMILIAR = MODEL + "-call-centre";

    private final ScriptedPrompt prompt = new ScriptedPrompt();

    @AfterEach
    void removeModels() throws Exception {
        workbench.display.setData(FilePrompt.class.getName(), null);
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
        for (String model : List.of(MODEL, FITTED, FAMILIAR)) {
            Path package_ = home().resolve(model);
            if (Files.isDirectory(package_)) {
                try (Stream<Path> files = Files.walk(package_)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private Path home() {
        return workbench.analysis.runtime().models().folders().getLast();
    }

    /** Two classes, by how loud a recording is beside a mean that reference clips replace. */
    private void writeModel() throws IOException {
        Path target = Files.createDirectories(home().resolve(MODEL));
        Files.write(target.resolve("model.onnx"), new TinyOnnx().input("input_values", -1, -1).output("level", -1, 1)
                .output("logits", -1, 2).longs("axes", 1).floats("little", new long[] {1}, 1e-6f)
                .floats("mean", new long[] {1}, 0).floats("scale", new long[] {1}, 1)
                .floats("weights", new long[] {1, 2}, 1, -1)
                .node("Mul", List.of("input_values", "input_values"), "squares")
                .node("ReduceSum", List.of("squares", "axes"), "energy").node("Add", List.of("energy", "little"), "positive")
                .node("Log", List.of("positive"), "level").node("Sub", List.of("level", "mean"), "centred")
                .node("Div", List.of("centred", "scale"), "standard").node("MatMul", List.of("standard", "weights"), "logits").build());
        Files.writeString(target.resolve(ModelDescriptor.FILE_NAME), """
                {"schema": "sparsha.model/1", "id": "%s", "version": "1", "task": "categorical", "labels": ["loud", "soft"],
                 "input": {"name": "input_values", "kind": "waveform", "sampleRate": 16000, "layout": "NT", "normalisation":
                 {"by": "speaker", "output": "level", "mean": "mean", "scale": "scale", "meanWeight": 1, "scaleWeight": 20}},
                 "outputs": [{"name": "logits", "role": "scores", "activation": "softmax"},
                 {"name": "level", "role": "embedding", "activation": "none"}]}
                """.formatted(MODEL));
    }

    private Path voices() throws Exception {
        Path voices = Files.createDirectory(folder.resolve("anna"));
        for (int i = 0; i < 5; i++) {
            Speech.write(voices.resolve(i + ".wav"));
        }
        Files.writeString(voices.resolve("broken.wav"), "RIFF no sound");
        return voices;
    }

    @Test
    void modelIsFittedChosenAndUsed() throws Exception {
        writeModel();
        prompt.use(workbench.display);
        prompt.answer(voices());
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        workbench.analysis.choices().setModel(MODEL);
        Pump.until("the model chosen has answered", () -> isHeardBy(document, MODEL));
        double before = document.session().orElseThrow().prediction().probability(0);
        StringBuilder said = workbench.answer("Fit Model", "OK");
        Dialogs.during(() -> workbench.hands.menu("Explain", "Fit Model…"), this::fill);
        Pump.until("the fitted model has answered", () -> isHeardBy(document, FITTED));
        assertTrue(said.toString().contains("broken.wav"), said.toString());
        assertTrue(Math.abs(before - document.session().orElseThrow().prediction().probability(0)) > 0.01);
        Label words = workbench.hands.find("who hears what", Label.class, label -> label.getText().contains(", hears "));
        assertTrue(words.getText().startsWith(FITTED + ", fitted to 5 recordings, hears"), words.getText());
        assertEquals(FITTED, workbench.analysis.choices().model());
    }

    private boolean isHeardBy(ClipDocument document, String model) {
        return document.session().filter(session -> session.model().descriptor().id().equals(model)).isPresent()
                && document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle;
    }

    private void fill(Shell dialog) {
        assertFalse(button(dialog, "Fit").isEnabled());
        Text name = Hands.all(dialog).filter(Text.class::isInstance).map(Text.class::cast).findFirst().orElseThrow();
        name.setText("Anna B.");
        push(button(dialog, "Add Folder…"));
        Pump.settle();
        Screenshots.takeQuietly("fit-model");
        assertEquals(List.of(), Naming.sharedLetters(dialog));
        assertTrue(button(dialog, "Fit").isEnabled());
        push(button(dialog, "Fit"));
    }

    /** A copy of the model, called otherwise, says from then on how much a recording is like those of a folder. */
    @Test
    void modelIsMadeFamiliarWithAFolder() throws Exception {
        writeModel();
        Path calls = Files.createDirectory(folder.resolve("calls"));
        for (int i = 0; i < FamiliariseModel.FEWEST; i++) {
            Speech.write(calls.resolve(i + ".wav"));
        }
        prompt.use(workbench.display);
        prompt.answer(calls);
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        workbench.analysis.choices().setModel(MODEL);
        Pump.until("the model chosen has answered", () -> isHeardBy(document, MODEL));
        assertTrue(document.session().orElseThrow().prediction().familiarity().isEmpty());
        StringBuilder said = workbench.answer("Make Model Familiar", "OK");
        Dialogs.during(() -> workbench.hands.menu("Explain", "Make Model Familiar…"), dialog -> {
            assertFalse(button(dialog, "Listen").isEnabled());
            Hands.all(dialog).filter(Text.class::isInstance).map(Text.class::cast).findFirst().orElseThrow().setText("Call centre");
            push(button(dialog, "Add Folder…"));
            Pump.settle();
            Screenshots.takeQuietly("familiar-model");
            assertEquals(List.of(), Naming.sharedLetters(dialog));
            push(button(dialog, "Listen"));
        });
        Pump.until("it says what it found", () -> !said.isEmpty());
        assertTrue(said.toString().startsWith(FamiliariseModel.FEWEST + " recordings of "), said.toString());
        Pump.until("the familiar model has answered", () -> isHeardBy(document, FAMILIAR));
        assertTrue(said.toString().contains("No temperature"), said.toString());
        assertTrue(document.session().orElseThrow().prediction().familiarity().isPresent());
        assertTrue(models().containsAll(List.of(MODEL, FAMILIAR)), () -> models().toString());
    }

    private List<String> models() {
        return workbench.analysis.runtime().models().entries().stream().map(ModelLibrary.Entry::id).toList();
    }

    /** Two speakers, six recordings each, in a project that the window has open; the model is there. */
    private ProjectDesk project() throws Exception {
        writeModel();
        Path corpus = Files.createDirectories(folder.resolve("field"));
        StringBuilder list = new StringBuilder("file,speaker,label\n");
        for (int i = 0; i < 12; i++) {
            Speech.write(corpus.resolve(i + ".wav"));
            list.append(i).append(".wav,").append(i % 2 == 0 ? "anna b" : "ben").append(',').append(i % 3 == 0 ? "loud" : "soft")
                    .append('\n');
        }
        Files.writeString(corpus.resolve("list.csv"), list);
        ProjectFolder study = ProjectFolder.create(folder.resolve("study"), "study");
        CorpusImport.make(study, corpus.resolve("list.csv"), Optional.empty(), Optional.of("field"), Progress.none());
        workbench.hands.menu("View", "Projects and Runs");
        ProjectDesk desk = workbench.window.getService(ProjectDesk.class);
        desk.open(study.folder());
        Pump.until("the corpus is there", () -> desk.snapshot().map(now -> now.table().size()).orElse(0) == 12);
        workbench.page.showView("org.sparsha.ui.recordings");
        Pump.settle();
        return desk;
    }

    /** In one step: the recordings chosen in the table are those of the dialog, and their speaker its name. */
    @Test
    void modelIsFittedToWhatTheTableHasChosen() throws Exception {
        ProjectDesk desk = project();
        try {
            workbench.analysis.choices().setModel(MODEL);
            Table table = workbench.hands.find("recordings", Table.class, one -> one.getItemCount() == 12);
            table.setSelection(new int[] {0, 2, 4, 6, 8, 10});
            MenuItem[] item = new MenuItem[1];
            table.getMenu().notifyListeners(SWT.Show, new Event());
            item[0] = Arrays.stream(table.getMenu().getItems()).filter(one -> one.getText().equals("Fit Model to These…")).findFirst()
                    .orElseThrow();
            StringBuilder said = workbench.answer("Fit Model", "OK");
            Dialogs.during(() -> item[0].notifyListeners(SWT.Selection, new Event()), dialog -> {
                assertEquals("anna b", Hands.all(dialog).filter(Text.class::isInstance).map(Text.class::cast).findFirst().orElseThrow()
                        .getText());
                assertEquals(6, Hands.all(dialog).filter(org.eclipse.swt.widgets.List.class::isInstance)
                        .map(org.eclipse.swt.widgets.List.class::cast).findFirst().orElseThrow().getItemCount());
                Screenshots.takeQuietly("fit-model-to-these");
                push(button(dialog, "Fit"));
            });
            Pump.until("the fitted model is in use", () -> workbench.analysis.choices().model().equals(FITTED)
                    && !said.toString().isEmpty());
            assertTrue(said.toString().contains("one-sided"), said.toString());
            assertTrue(models().contains(FITTED), () -> models().toString());
        } finally {
            desk.queue().stopAll();
        }
    }

    /** A run fits the model to its recordings without labels and hears one channel, and says so in the call that does the same. */
    @Test
    void aRunFitsTheModelToItsRecordings() throws Exception {
        ProjectDesk desk = project();
        try {
            Dialogs.during(() -> workbench.hands.menu("Corpus", "Run a Model…"), dialog -> {
                List<Combo> combos = Hands.all(dialog).filter(Combo.class::isInstance).map(Combo.class::cast).toList();
                Combo model = combos.stream().filter(one -> one.indexOf(MODEL) >= 0).findFirst().orElseThrow();
                Combo to = combos.stream().filter(one -> one.indexOf("all these recordings") >= 0).findFirst().orElseThrow();
                workbench.hands.choose(model, MODEL);
                assertTrue(to.isEnabled());
                workbench.hands.choose(to, "all these recordings");
                Combo heard = combos.stream().filter(one -> one.indexOf("channel 1 alone") >= 0).findFirst().orElseThrow();
                assertEquals("the mean of all channels", heard.getText());
                workbench.hands.choose(heard, "channel 1 alone");
                Screenshots.takeQuietly("run-fitted");
                push(button(dialog, "Run"));
            });
            Pump.until("it is done", () -> !desk.isReading() && desk.snapshot().filter(now -> now.runs().size() == 1
                    && now.runs().getFirst().run().state() == ProjectRun.State.DONE).isPresent());
            ProjectRun run = desk.snapshot().orElseThrow().runs().getFirst().run();
            assertTrue(String.join(" ", run.words()).contains("--normalisation corpus"), () -> run.words().toString());
            assertTrue(SavedRun.read(run.folder()).settings().values().get("command").contains("--normalisation corpus --channel 1"),
                    "and the call");
        } finally {
            desk.queue().stopAll();
        }
    }

    private static Button button(Shell dialog, String text) {
        return Hands.all(dialog).filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> button.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
    }

    private static void push(Control button) {
        button.notifyListeners(SWT.Selection, new Event());
    }
}
