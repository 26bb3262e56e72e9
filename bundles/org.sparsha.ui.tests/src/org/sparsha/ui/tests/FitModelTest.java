/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.testsupport.TinyOnnx;
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

    private final ScriptedPrompt prompt = new ScriptedPrompt();

    @AfterEach
    void removeModels() throws IOException {
        workbench.display.setData(FilePrompt.class.getName(), null);
        for (String model : List.of(MODEL, FITTED)) {
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
        StringBuilder said = workbench.answer("Fit Model to a Speaker", "OK");
        Dialogs.during(() -> workbench.hands.menu("Explain", "Fit Model to a Speaker…"), this::fill);
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
        assertTrue(button(dialog, "Fit").isEnabled());
        push(button(dialog, "Fit"));
    }

    private static Button button(Shell dialog, String text) {
        return Hands.all(dialog).filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> button.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
    }

    private static void push(Control button) {
        button.notifyListeners(SWT.Selection, new Event());
    }
}
