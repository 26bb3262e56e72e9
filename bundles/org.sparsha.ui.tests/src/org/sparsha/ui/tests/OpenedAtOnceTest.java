/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IEditorReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.ui.analysis.ExplainChoice;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Many recordings opened at once, by the window or by another call of the program, and which of them is begun with. */
class OpenedAtOnceTest extends WorkbenchTest {

    private static final int MANY = 12;

    private ExplainChoice before;

    @BeforeEach
    void quickly() {
        before = workbench.analysis.choices().method();
        workbench.analysis.choices().setMethod(before.explainedBy("leave-one-out"));
    }

    @AfterEach
    void putBack() {
        workbench.analysis.choices().setMethod(before);
    }

    private List<Path> recordings(int count) throws Exception {
        List<Path> recordings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            recordings.add(Speech.write(folder.resolve("clip" + i + ".wav")));
        }
        return recordings;
    }

    private List<ClipDocument> documents() {
        return Arrays.stream(workbench.page.getEditorReferences()).map(reference -> Optional.ofNullable(reference.getEditor(false)))
                .flatMap(Optional::stream).flatMap(part -> Optional.ofNullable(part.getAdapter(ClipDocument.class)).stream()).toList();
    }

    private static boolean isExplained(ClipDocument document) {
        return document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle;
    }

    @Test
    void theOneInFrontIsHeardAndExplainedFirst() throws Exception {
        List<Path> recordings = recordings(MANY);
        Recordings.open(workbench.window, recordings);
        Pump.until("the one in front is explained", () -> workbench.document().filter(OpenedAtOnceTest::isExplained).isPresent());
        ClipDocument front = workbench.document().orElseThrow();
        assertEquals(recordings.getLast(), front.path());
        assertEquals(List.of(front.path()), documents().stream().filter(one -> one.session().isPresent()).map(ClipDocument::path).toList(),
                "no other has been heard before");
        assertEquals(List.of(front.path()), documents().stream().map(ClipDocument::path).toList(), "nor read");

        IEditorReference wanted = workbench.page.getEditorReferences()[5];
        workbench.page.activate(wanted.getEditor(true));
        Pump.until("the one brought to the front is explained", () -> workbench.document().filter(OpenedAtOnceTest::isExplained)
                .isPresent());
        assertEquals(recordings.get(5), workbench.document().orElseThrow().path());
        assertTrue(documents().stream().filter(OpenedAtOnceTest::isExplained).count() < MANY, "others wait behind it");
        Pump.until("all others follow", () -> documents().size() == MANY && documents().stream().allMatch(OpenedAtOnceTest::isExplained));
    }

    /** The launcher itself is called a second time, as the shell or a file manager does it. */
    @Test
    void aSecondCallOpensItsRecordingsInTheWindowThatIsOpen() throws Exception {
        Path waiting = Path.of(System.getProperty("sparsha.window"));
        assertTrue(Files.isRegularFile(waiting), "the window waits for other calls");
        List<Path> recordings = recordings(2);
        Path home = folder.resolve("home");
        String display = ":of-the-test";
        Path left = home.resolve(".sparsha").resolve("window-" + Integer.toHexString(display.hashCode()));
        Files.createDirectories(left.getParent());
        Files.copy(waiting, left);
        Process call = call(home, display, recordings);
        Pump.until("the second call has ended", () -> !call.isAlive());
        assertEquals("", new String(call.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, call.exitValue());
        assertTrue(Files.exists(left), "the window is not taken for one that has gone");
        Pump.until("they are open here", () -> workbench.document().filter(shown -> shown.path().equals(recordings.get(1))).isPresent()
                && workbench.page.getEditorReferences().length == 2);
    }

    private Process call(Path home, String display, List<Path> recordings) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home, "-Dsparsha.install=" + Files.createDirectories(folder.resolve("installation")), "-cp",
                String.join(System.getProperty("path.separator"), place("org.sparsha.launch"), place("org.eclipse.osgi")),
                "org.sparsha.launch.Launcher"));
        recordings.forEach(recording -> command.add(recording.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DISPLAY", display);
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
        return builder.start();
    }

    private static String place(String bundle) throws IOException {
        return FileLocator.getBundleFileLocation(Platform.getBundle(bundle)).orElseThrow().toString();
    }
}
