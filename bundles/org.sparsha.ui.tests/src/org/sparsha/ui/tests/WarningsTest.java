/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.WarningBox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the command line warns of stands in the window, in the same words. */
class WarningsTest extends WorkbenchTest {

    private List<String> boxes() {
        return Hands.all(workbench.window.getShell()).filter(WarningBox.class::isInstance).map(WarningBox.class::cast)
                .map(WarningBox::text).filter(text -> !text.isEmpty()).toList();
    }

    @Test
    void silenceIsNotAnsweredWithoutAWord() throws AudioException {
        Path file = folder.resolve("silence.wav");
        WavWriter.write(file, AudioClip.ofMono(new float[2 * Speech.RATE], Speech.RATE), WavFormat.PCM_16);
        ClipDocument document = workbench.open(file);
        Pump.until("it is said that there is nothing to hear", () -> document.run() instanceof RunState.Failed);
        assertEquals(List.of("nothing-to-hear"), document.warnings().stream().map(Warning::code).toList());
        assertTrue(document.session().isEmpty(), "silence gets no answer");
        String first = document.warnings().get(0).message();
        assertTrue(boxes().stream().filter(text -> text.contains(first)).count() >= 2,
                () -> "above the recording and in Prediction: " + boxes());
    }

    /** Two speakers on a channel each: what the model hears is said above the recording, and the one heard alone can be saved. */
    @Test
    void channelsThatDifferAreSaidAndTheOneHeardIsSaved() throws AudioException {
        float[] one = AudioFiles.read(Speech.write(folder.resolve("one.wav"))).mono();
        float[] other = new float[one.length];
        System.arraycopy(one, 0, other, Speech.RATE / 3, one.length - Speech.RATE / 3);
        Path file = folder.resolve("two.wav");
        WavWriter.write(file, new AudioClip(new float[][] {one, other}, Speech.RATE, List.of()), WavFormat.FLOAT_32);
        ClipDocument document = workbench.open(file);
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        String said = document.warnings().stream().filter(warning -> warning.code().equals("channels-differ")).map(Warning::message)
                .findFirst().orElseThrow();
        assertTrue(boxes().stream().anyMatch(text -> text.contains(said)), () -> said + " isn't among " + boxes());
        assertTrue(document.explanations().chosen().orElseThrow().warnings().stream().anyMatch(warning -> warning.message().equals(said)),
                "it goes into every export");

        ScriptedPrompt prompt = new ScriptedPrompt();
        prompt.use(workbench.display);
        try {
            Path saved = folder.resolve("saved.wav");
            prompt.answer(saved);
            workbench.shown().player().setChannels(workbench.shown().player().channels().alone(1));
            document.timeline().setSelection(Optional.of(document.info().range()));
            workbench.hands.menu("File", "Save Selection as WAV…");
            Pump.until("it is saved", () -> Files.exists(saved) && isWhole(saved));
            AudioClip clip = AudioFiles.read(saved);
            assertEquals(1, clip.channelCount());
            assertArrayEquals(other, clip.channel(0));
        } finally {
            workbench.display.setData(FilePrompt.class.getName(), null);
        }
    }

    private static boolean isWhole(Path file) {
        try {
            return AudioFiles.info(file).frames() > 0;
        } catch (AudioException e) {
            return false;
        }
    }

    @Test
    void explanationsSayWhatIsWrongWithThem() throws AudioException {
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        Explanation explanation = document.explanations().chosen().orElseThrow();
        String shown = String.join("\n", boxes());
        explanation.warnings().forEach(warning -> assertTrue(document.warnings().contains(warning) || shown.contains(warning.message()),
                warning.message()));
    }
}
