/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.testsupport.Signals;
import org.sparsha.ui.analysis.ExplainChoice;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.settings.Preferences;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** No choice of the user breaks what comes next: what can't work says so and offers what does, and nothing else is lost. */
class ChoicesTest extends WorkbenchTest {

    /** Does no more than 20 segments, of which this recording has more. */
    private static final ExplainChoice TOO_MUCH = ExplainChoice.of("exact-shapley");

    private ExplainChoice before;

    @BeforeEach
    void remember() throws Exception {
        before = workbench.analysis.choices().method();
        workbench.page.showView(ViewIds.EXPLANATION);
    }

    @AfterEach
    void putBack() {
        workbench.analysis.choices().setMethod(before);
        Preferences.store().setToDefault(Preferences.EXPLAIN_AT_ONCE);
    }

    private Path recording() throws Exception {
        return recording(4);
    }

    private Path recording(int seconds) throws Exception {
        Path file = folder.resolve(seconds + "-seconds.wav");
        float[] samples = Signals.speechLike(seconds * Speech.RATE, Speech.RATE, 3);
        WavWriter.write(file, AudioClip.ofMono(samples, Speech.RATE), WavFormat.PCM_16);
        return file;
    }

    private ClipDocument heard() throws Exception {
        return heard(recording());
    }

    private ClipDocument heard(Path file) throws Exception {
        Preferences.store().setValue(Preferences.EXPLAIN_AT_ONCE, false);
        ClipDocument document = workbench.open(file);
        Pump.until("it is heard", () -> document.session().isPresent() && document.run() instanceof RunState.Idle);
        return document;
    }

    private boolean says(String words) {
        return Hands.all(workbench.window.getShell()).filter(Control::isVisible).filter(Label.class::isInstance)
                .anyMatch(label -> ((Label) label).getText().contains(words));
    }

    private Optional<FlatButton> offer() {
        return Hands.all(workbench.window.getShell()).filter(Control::isVisible).filter(FlatButton.class::isInstance)
                .map(FlatButton.class::cast).filter(button -> button.getText().startsWith("Explain by ")).findFirst();
    }

    @Test
    void whatCantWorkSaysSoBeforeItBeginsAndOffersWhatDoes() throws Exception {
        ClipDocument document = heard();
        workbench.analysis.choices().setMethod(TOO_MUCH);
        Pump.until("the reason stands there", () -> says("at most 2^20 are done"));
        Pump.until("something else is offered by its name", () -> offer().isPresent());
        Screenshots.take("offered-instead");
        offer().orElseThrow().notifyListeners(SWT.Selection, new Event());
        Pump.until("that has explained it", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        assertFalse(says("at most 2^20 are done"));
    }

    @Test
    void aMessageGoesWhenAnotherChoiceIsMade() throws Exception {
        ClipDocument document = heard();
        workbench.analysis.choices().setMethod(TOO_MUCH);
        workbench.analysis.explain(document);
        Pump.until("it has failed", () -> document.run() instanceof RunState.Failed);
        workbench.analysis.choices().setMethod(ExplainChoice.of("leave-one-out"));
        Pump.until("the message has gone", () -> document.run() instanceof RunState.Idle && !says("2^20"));
    }

    @Test
    void theCourseIsThereWhereTheExplanationFails() throws Exception {
        ClipDocument document = heard(recording(14)); // longer than the model listens
        workbench.analysis.choices().setMethod(TOO_MUCH);
        workbench.analysis.explain(document);
        Pump.until("it has failed", () -> document.run() instanceof RunState.Failed);
        Pump.until("what is heard from moment to moment is known", () -> document.running().windows().size() > 1);
        assertTrue(document.explanations().all().isEmpty());
    }

    @Test
    void theNextRecordingFallsBackAndSaysSo() throws Exception {
        workbench.analysis.choices().setMethod(TOO_MUCH);
        ClipDocument document = workbench.open(recording());
        Pump.until("another explainer has done it", () -> document.run() instanceof RunState.Failed failed
                && failed.message().contains("has done it"));
        assertTrue(document.explanations().chosen().isPresent());
    }

    @Test
    void choosingTheModelAlreadyChosenChangesNothing() throws Exception {
        ClipDocument document = heard();
        ClipSession session = document.session().orElseThrow();
        workbench.analysis.choices().setMethod(ExplainChoice.of("leave-one-out"));
        workbench.analysis.explain(document);
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        Explanation explanation = document.explanations().chosen().orElseThrow();
        workbench.analysis.choices().setModel(workbench.analysis.choices().model());
        Pump.during(300);
        assertSame(session, document.session().orElseThrow());
        assertEquals(List.of(explanation), document.explanations().all());
        assertTrue(workbench.analysis.plans().seconds(document, ExplainChoice.of("leave-one-out"), 100).isPresent(), "the pace is learned");
    }

    @Test
    void comparingAllIsOneJobWithOneCancel() throws Exception {
        ClipDocument document = heard();
        workbench.analysis.explainAll(document);
        Pump.until("it runs", () -> document.run() instanceof RunState.Running);
        assertEquals(1, Arrays.stream(Job.getJobManager().find(null)).filter(job -> !job.isSystem()
                && job.getName().contains("4-seconds")).count());
        ((RunState.Running) document.run()).cancel().run();
        Pump.until("all of it has ended", () -> document.run() instanceof RunState.Idle);
        Pump.during(300);
        assertTrue(document.run() instanceof RunState.Idle, "nothing goes on");
    }

    @Test
    void oneClassIsExplainedAgainstAnother() throws Exception {
        ClipDocument document = heard();
        workbench.analysis.choices().setMethod(ExplainChoice.of("leave-one-out"));
        Combo against = workbench.hands.find("choice of the other class", Combo.class,
                combo -> Arrays.asList(combo.getItems()).contains("the likeliest other class"));
        workbench.hands.choose(against, "the likeliest other class");
        workbench.analysis.explain(document);
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        assertTrue(document.explanations().chosen().orElseThrow().against().isPresent());
        Screenshots.take("rather-than");
    }

    @Test
    void someClassesCanBeLeftOut() throws Exception {
        ClipDocument document = heard();
        List<String> all = document.session().orElseThrow().prediction().labels();
        List<String> two = List.of(all.get(0), all.get(1));
        workbench.analysis.choices().setClasses(two);
        Pump.until("it is heard anew", () -> document.session().filter(session -> session.prediction().labels().equals(two)).isPresent()
                && document.run() instanceof RunState.Idle);
        workbench.analysis.choices().setClasses(List.of());
        Pump.until("all can be meant again", () -> document.session().filter(session -> session.prediction().labels().equals(all))
                .isPresent());
    }

    @Test
    void aChangedVoiceIsHeardByKeysAlone() throws Exception {
        ClipDocument document = heard();
        workbench.page.showView(ViewIds.IMPORTANCE);
        workbench.analysis.choices().setMethod(ExplainChoice.of("prosody-counterfactual"));
        workbench.analysis.explain(document);
        Pump.until("there are curves", () -> document.explanations().chosen().map(Explanation::attribution)
                .filter(ResponseCurves.class::isInstance).isPresent() && document.run() instanceof RunState.Idle);
        workbench.page.showView(ViewIds.IMPORTANCE);
        Pump.until("the curves are in sight", () -> Hands.all(workbench.window.getShell())
                .anyMatch(control -> control.getClass().getSimpleName().equals("ResponsePanels") && control.isVisible()));
        Control curves = workbench.hands.find("panel of curves", Control.class, control -> control.getClass().getSimpleName()
                .equals("ResponsePanels"));
        curves.setFocus();
        for (int key : new int[] {SWT.ARROW_DOWN, SWT.ARROW_RIGHT, SWT.CR}) {
            Event event = new Event();
            event.keyCode = key;
            curves.notifyListeners(SWT.KeyDown, event);
        }
        Pump.until("it is said what the model answers", () -> Naming.name(curves).contains("the model hears"));
        Pump.until("it is played", () -> Files.exists(folder.resolve("heard.wav")));
        Screenshots.take("changed-voice");
    }
}
