/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;
import org.sparsha.explain.Explanation;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A plug-in, installed while the workbench runs, whose explainers throw, give no numbers or never come back. */
class UnrulyPluginTest extends WorkbenchTest {

    private static final Map<String, Class<?>> EXPLAINERS = Map.of("throwing", UnrulyExplainers.Throwing.class, "not-a-number",
            UnrulyExplainers.NotANumber.class, "hanging", UnrulyExplainers.Hanging.class, "hanging-on-workers",
            UnrulyExplainers.HangingOnWorkers.class);

    private ExplainerPlugin plugin;

    @BeforeEach
    void install() throws IOException, BundleException {
        UnrulyExplainers.hanging = new CountDownLatch(1);
        plugin = new ExplainerPlugin("org.example.unruly", EXPLAINERS, workbench.analysis);
    }

    @AfterEach
    void uninstall() throws BundleException {
        UnrulyExplainers.hanging.countDown();
        plugin.close();
    }

    private ClipDocument explained() throws Exception {
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        return document;
    }

    private String failure(ClipDocument document) {
        Pump.until("it has failed", () -> document.run() instanceof RunState.Failed);
        return ((RunState.Failed) document.run()).message();
    }

    /** The other explainers still work, on this recording. */
    private void assertUsable(ClipDocument document, Optional<Explanation> before) {
        assertEquals(before, document.explanations().chosen());
        workbench.analysis.explain(document, workbench.analysis.choices().method().explainedBy("sliding-window"));
        Pump.until("another explainer has worked",
                () -> document.run() instanceof RunState.Idle && !document.explanations().chosen().equals(before));
    }

    @Test
    void explainersThatFailAreNamedAndOthersWork() throws Exception {
        ClipDocument document = explained();
        Optional<Explanation> before = document.explanations().chosen();
        workbench.analysis.explain(document, workbench.analysis.choices().method().explainedBy("throwing"));
        String thrown = failure(document);
        assertTrue(thrown.contains("throwing") && thrown.contains("out of order"), thrown);
        workbench.analysis.explain(document, workbench.analysis.choices().method().explainedBy("not-a-number"));
        Pump.until("the second has failed, too",
                () -> document.run() instanceof RunState.Failed failed && failed.message().contains("not-a-number"));
        assertUsable(document, before);
    }

    @Test
    void explainersThatHangAreLeftBehindAndCounted() throws Exception {
        ClipDocument document = explained();
        Optional<Explanation> before = document.explanations().chosen();
        for (String id : List.of("hanging", "hanging-on-workers")) {
            int left = workbench.analysis.threads().leftBehind();
            workbench.analysis.explain(document, workbench.analysis.choices().method().explainedBy(id));
            Pump.until("it runs", () -> document.run() instanceof RunState.Running);
            ((RunState.Running) document.run()).cancel().run();
            String said = failure(document);
            assertTrue(said.contains("left behind"), said);
            assertEquals(left + 1, workbench.analysis.threads().leftBehind());
        }
        assertUsable(document, before);
        UnrulyExplainers.hanging.countDown();
        Pump.until("those left behind have ended", () -> workbench.analysis.threads().leftBehind() == 0);
        assertTrue(document.run() instanceof RunState.Idle, () -> document.run().toString());
    }
}
