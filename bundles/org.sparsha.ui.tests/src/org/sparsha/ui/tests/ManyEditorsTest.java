/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.settings.Preferences;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Fifty recordings open at once: memory, threads and open files stay within bounds, and closing gives them back. */
class ManyEditorsTest extends WorkbenchTest {

    private static final int EDITORS = 50;
    private static final long MOST_MEGABYTES_EACH = 3;
    private static final long MOST_MEGABYTES_LEFT = 40;
    private static final int MOST_THREADS_MORE = 40;

    @BeforeEach
    void start() {
        Preferences.store().setValue(Preferences.EXPLAIN_AT_ONCE, false);
    }

    @AfterEach
    void end() {
        Preferences.store().setToDefault(Preferences.EXPLAIN_AT_ONCE);
    }

    private static long usedMegabytes() {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Pump.settle();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private long openRecordings() throws IOException {
        Path handles = Path.of("/proc/self/fd");
        if (!Files.isDirectory(handles)) {
            return 0;
        }
        try (Stream<Path> links = Files.list(handles)) {
            return links.filter(this::isOurs).count();
        }
    }

    private boolean isOurs(Path link) {
        try {
            return Files.readSymbolicLink(link).toString().startsWith(folder.toString() + "/clip");
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }

    private void openAndAnswer(Path recording) {
        ClipDocument document = workbench.open(recording);
        Pump.until("the model has answered", () -> document.session().isPresent() && document.run() instanceof RunState.Idle);
    }

    @Test
    void fiftyOpenRecordingsStayWithinBoundsAndAreGivenBack() throws Exception {
        openAndAnswer(Speech.write(folder.resolve("first.wav")));
        long before = usedMegabytes();
        int threadsBefore = threads();
        List<Path> recordings = new ArrayList<>();
        for (int i = 0; i < EDITORS; i++) {
            recordings.add(Speech.write(folder.resolve("clip" + i + ".wav")));
        }
        for (Path recording : recordings) {
            openAndAnswer(recording);
        }
        long open = usedMegabytes();
        int threadsOpen = threads();
        System.out.println("50 editors: " + before + " MB and " + threadsBefore + " threads before, " + open + " MB and " + threadsOpen
                + " threads open");
        assertTrue(open - before <= EDITORS * MOST_MEGABYTES_EACH, () -> before + " MB before, " + open + " MB with all open");
        assertTrue(threadsOpen - threadsBefore <= MOST_THREADS_MORE,
                () -> threadsBefore + " threads before, now " + Thread.getAllStackTraces().keySet());
        assertTrue(openRecordings() == 0, "files of short recordings stay open");
        workbench.page.closeEditors(Arrays.copyOfRange(workbench.page.getEditorReferences(), 1,
                workbench.page.getEditorReferences().length), false);
        Pump.settle();
        long after = usedMegabytes();
        System.out.println("50 editors: " + after + " MB and " + threads() + " threads after closing");
        assertTrue(after - before <= MOST_MEGABYTES_LEFT, () -> before + " MB before, " + after + " MB after closing");
    }
}
