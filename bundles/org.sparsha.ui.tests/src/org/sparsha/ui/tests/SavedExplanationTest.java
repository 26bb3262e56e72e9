/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioException;
import org.sparsha.explain.Explanation;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.shell.GivenFiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Explanations that were exported open as if they had just been made, and those of a recording are there again when it is. */
class SavedExplanationTest extends WorkbenchTest {

    private static boolean isReady(ClipDocument document) {
        return document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle;
    }

    private ClipDocument explained() throws AudioException, IOException {
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> isReady(document));
        workbench.analysis.again().measure(document, document.explanations().chosen().orElseThrow(), List.of("deletion"));
        Pump.until("it is measured", () -> isReady(document) && !document.explanations().chosen().orElseThrow().metrics().isEmpty());
        return document;
    }

    @Test
    void anExportedExplanationOpensInTheViews() throws AudioException, PartInitException, IOException {
        workbench.window.getActivePage().showView(ViewIds.WHY);
        ScriptedPrompt prompt = new ScriptedPrompt();
        prompt.use(workbench.display);
        Explanation made = explained().explanations().chosen().orElseThrow();
        Path saved = folder.resolve("saved");
        prompt.answer(saved);
        workbench.hands.menu("File", "Export Explanation…");
        Pump.until("it is exported", () -> Files.exists(saved.resolve("explanation.json")));
        workbench.page.closeAllEditors(false);
        prompt.answer(saved.resolve("explanation.json"));
        workbench.hands.menu("File", "Open Saved Explanation…");
        Pump.until("it is open", () -> workbench.document().filter(SavedExplanationTest::isReady).isPresent());
        ClipDocument shown = workbench.document().orElseThrow();
        assertEquals(List.of(made), shown.explanations().all());
        assertEquals(made, shown.explanations().chosen().orElseThrow());
        Screenshots.take("saved-explanation");
    }

    /** As it is named where the window is started, or dropped: a saved explanation is no sound, and opens with its own. */
    @Test
    void aSavedExplanationThatIsGivenOpensWithItsRecording() throws AudioException, PartInitException, IOException {
        ScriptedPrompt prompt = new ScriptedPrompt();
        prompt.use(workbench.display);
        Explanation made = explained().explanations().chosen().orElseThrow();
        Path saved = folder.resolve("given");
        prompt.answer(saved);
        workbench.hands.menu("File", "Export Explanation…");
        Pump.until("it is exported", () -> Files.exists(saved.resolve("explanation.json")));
        workbench.page.closeAllEditors(false);
        GivenFiles.open(workbench.window, List.of(saved.resolve("explanation.json")));
        Pump.until("it is open", () -> workbench.document().filter(SavedExplanationTest::isReady).isPresent());
        assertEquals(folder.resolve("speech.wav"), workbench.document().orElseThrow().path());
        assertEquals(made, workbench.document().orElseThrow().explanations().chosen().orElseThrow());
    }

    @Test
    void explanationsAndChecksAreThereAgainWhenTheRecordingIs() throws AudioException, PartInitException, IOException {
        Explanation made = explained().explanations().chosen().orElseThrow();
        Path recording = folder.resolve("speech.wav");
        Pump.until("it is kept", () -> workbench.isKept("\"id\":\"deletion\""));
        workbench.page.closeAllEditors(false);
        Recordings.open(workbench.window, List.of(recording));
        Pump.until("it is open again", () -> workbench.document().filter(SavedExplanationTest::isReady).isPresent());
        assertEquals(List.of(made), workbench.document().orElseThrow().explanations().all());
    }
}
