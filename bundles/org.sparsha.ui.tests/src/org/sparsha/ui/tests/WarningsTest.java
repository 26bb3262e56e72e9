/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.widgets.WarningBox;

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
