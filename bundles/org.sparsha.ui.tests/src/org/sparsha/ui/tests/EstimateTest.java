/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.core.ParameterValues;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.ExplanationTask;
import org.sparsha.ui.analysis.ExplainChoice;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.settings.Preferences;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the form says that an explanation will take is what such an explanation took on this machine. */
class EstimateTest extends WorkbenchTest {

    private static final int EVALUATIONS = 3;
    /** How long the explainer is kept waiting, in milliseconds: far above what the form rounds to. */
    private static final int WAITED = 1200;

    private ExplainChoice before;
    private ExplainerPlugin plugin;

    /** Asks the model three times, and is done when the test wants it. */
    public static final class Waiting extends UnrulyExplainers.Unruly {

        private static volatile CountDownLatch ready = new CountDownLatch(1);

        @Override
        public long estimateEvaluations(int segments, ParameterValues values) {
            return EVALUATIONS;
        }

        @Override
        public SegmentAttribution explain(ExplanationTask task) throws ExplainException {
            task.maskedModel(2, coalition -> task.signal()).score(List.of(Coalition.none(2), Coalition.of(2, 0), Coalition.of(2, 1)),
                    task.progress());
            try {
                ready.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            double[] scores = new double[task.segments().size()];
            scores[0] = 1;
            return SegmentAttribution.of(task.segments(), scores);
        }
    }

    @BeforeEach
    void install() throws Exception {
        before = workbench.analysis.choices().method();
        plugin = new ExplainerPlugin("org.example.waiting", Map.of("waiting", Waiting.class), workbench.analysis);
        Preferences.store().setValue(Preferences.EXPLAIN_AT_ONCE, false);
        workbench.page.showView(ViewIds.EXPLANATION);
    }

    @AfterEach
    void putBack() throws Exception {
        Waiting.ready.countDown();
        workbench.analysis.choices().setMethod(before);
        Preferences.store().setToDefault(Preferences.EXPLAIN_AT_ONCE);
        plugin.close();
    }

    private boolean says(String words) {
        return Hands.all(workbench.window.getShell()).filter(Control::isVisible).filter(Label.class::isInstance)
                .anyMatch(label -> ((Label) label).getText().equals(words));
    }

    private Explanation explained(ClipDocument document, int milliseconds) {
        Waiting.ready = new CountDownLatch(1);
        Optional<Explanation> known = document.explanations().chosen();
        workbench.analysis.explain(document);
        Pump.until("it runs", () -> document.run() instanceof RunState.Running);
        Pump.during(milliseconds);
        assertTrue(document.run() instanceof RunState.Running, "it takes as long as it is kept waiting");
        Waiting.ready.countDown();
        Pump.until("it is explained", () -> document.run() instanceof RunState.Idle && !document.explanations().chosen().equals(known));
        return document.explanations().chosen().orElseThrow();
    }

    private static String costs(double secondsEach, long evaluations) {
        return String.format(Locale.ROOT, "about %.1f s · at most %d evaluations", secondsEach * evaluations, evaluations);
    }

    private static double secondsEach(Explanation explanation) {
        return explanation.elapsedSeconds() / explanation.evaluations();
    }

    @Test
    void theFormLearnsWhatAnExplanationTakes() throws Exception {
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is heard", () -> document.session().isPresent() && document.run() instanceof RunState.Idle);
        workbench.analysis.choices().setMethod(ExplainChoice.of("waiting"));
        Explanation first = explained(document, WAITED);
        long asked = workbench.analysis.plans().estimate(document, ExplainChoice.of("waiting"));
        assertTrue(asked >= first.evaluations() && first.evaluations() > 0, () -> asked + " for " + first.evaluations());
        assertTrue(first.elapsedSeconds() >= WAITED / 1000.0, () -> "it took " + first.elapsedSeconds() + " s");
        Pump.until("the form says what it took", () -> says(costs(secondsEach(first), asked)));
        Explanation second = explained(document, 2 * WAITED);
        double learned = (secondsEach(first) + secondsEach(second)) / 2;
        assertTrue(learned > secondsEach(first), "the machine has become slower");
        Pump.until("and follows the machine", () -> says(costs(learned, asked)));
    }
}
