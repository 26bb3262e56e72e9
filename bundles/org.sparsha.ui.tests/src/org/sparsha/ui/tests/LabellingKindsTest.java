/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.sparsha.application.annotation.Disagreements;
import org.sparsha.application.annotation.LabellingSession;
import org.sparsha.application.annotation.NewTask;
import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.annotation.TraceCurves;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.AnswerHistory;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.TaskOrder;
import org.sparsha.corpus.task.TraceScale;
import org.sparsha.features.raster.Curve;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.editor.ClipPage;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Stretches are marked in the editor, traces open on the timeline, and whoever decides takes one person's. */
class LabellingKindsTest extends AnnotateWorkbenchTest {

    private Optional<FlatButton> onTimeline() {
        return Hands.all(workbench.window.getShell()).filter(FlatButton.class::isInstance).map(FlatButton.class::cast)
                .filter(button -> button.getText().equals("Show on Timeline")).findFirst();
    }

    /** The traces of the recording in front open on the timeline. */
    @Test
    void tracesOpenOnTheTimeline() throws Exception {
        task(2);
        AnnotationTask feel = NewTask.make(place, new AnnotationTask("feel", Optional.empty(), "", AnnotationTask.Unit.TRACE,
                LabelSets.of("a,b", 0), List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, ""), Optional.empty(), Progress.none())
                .task();
        try (LabellingSession session = LabellingSession.open(place, "feel", "ann", () -> Instant.EPOCH, Progress.none())) {
            for (TraceScale scale : feel.traces()) {
                session.keepTrace(scale, new Trace(20, List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0)));
            }
            session.answerTraces("", List.of());
        }
        begin("ann", "feel");
        Pump.until("the first one without an answer can be rated", () -> onTimeline().isPresent());
        FlatButton other = onTimeline().orElseThrow();
        Table queue = workbench.hands.find("queue", Table.class, table -> table.getColumnCount() == 3 && !table.getHeaderVisible());
        queue.setSelection(0);
        queue.notifyListeners(SWT.DefaultSelection, new Event());
        Pump.until("the rated recording is in front", () -> other.isDisposed() && onTimeline().isPresent());
        assertEquals(0, desk().session().position());
        both("labelling-traces");
        workbench.hands.press(onTimeline().orElseThrow());
        Pump.until("the traces are tracks", () -> Commands.ofActiveEditor(workbench.window, ClipDocument.class)
                .filter(document -> document.traces().size() == 2).isPresent());
        ClipDocument document = Commands.ofActiveEditor(workbench.window, ClipDocument.class).orElseThrow();
        assertEquals("r000.wav", document.path().getFileName().toString());
        assertEquals(List.of("arousal", "valence"), document.traces().stream().map(TraceCurves::name).toList());
        assertEquals("org.sparsha.app.listen", workbench.window.getActivePage().getPerspective().getId());
        both("traces-on-timeline");
        workbench.window.getActivePage().closeAllEditors(false);
    }

    /** Whoever decides opens everybody's traces on the timeline, from the view of agreement, and takes one person's. */
    @Test
    void tracesAreDecided() throws Exception {
        task(2);
        AnnotationTask feel = NewTask.make(place, new AnnotationTask("feel", Optional.empty(), "", AnnotationTask.Unit.TRACE,
                LabelSets.of("a,b", 0), List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, ""), Optional.empty(), Progress.none())
                .task();
        for (String who : List.of("ann", "bob")) {
            try (LabellingSession session = LabellingSession.open(place, "feel", who, () -> Instant.EPOCH, Progress.none())) {
                for (TraceScale scale : feel.traces()) {
                    session.keepTrace(scale, new Trace(20, who.equals("ann") ? List.of(0.0, 0.4, 0.8, 1.0) : List.of(0.0, -0.4, 0.0, 0.2)));
                }
                session.answerTraces("", List.of());
            }
        }
        begin("head", "feel");
        Pump.until("the traces are listed", () -> disagreements().getItemCount() == 1 && selected("Take bob's").isPresent());
        assertTrue(disagreements().getItem(0).getText(1).startsWith("ann arousal 0.55"), disagreements().getItem(0).getText(1));
        both("agreement-traces");
        workbench.hands.press(selected("Take bob's").orElseThrow());
        Pump.until("the decision is shown", () -> disagreements().getItem(0).getText(2).equals("bob's"));
        assertEquals("bob's", Disagreements.decisions(place.tasks(), "feel").get("r000.wav").words());
        workbench.hands.selectRow(disagreements(), 0);
        workbench.hands.press(Hands.all(disagreements().getParent()).filter(FlatButton.class::isInstance).map(FlatButton.class::cast)
                .filter(button -> button.getText().equals("Show on Timeline")).findFirst().orElseThrow());
        Pump.until("the traces are tracks", () -> Commands.ofActiveEditor(workbench.window, ClipDocument.class)
                .filter(document -> document.traces().size() == 2).isPresent());
        ClipDocument document = Commands.ofActiveEditor(workbench.window, ClipDocument.class).orElseThrow();
        assertEquals(List.of("mean", "ann", "bob"), document.traces().get(0).curves().stream().map(Curve::name).toList());
        workbench.window.getActivePage().closeAllEditors(false);
    }

    private void stretchTask() throws Exception {
        task(2);
        place.tasks().create(new AnnotationTask("marks", Optional.empty(), "", AnnotationTask.Unit.STRETCHES, LabelSets.of("anger,fear", 0),
                List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, ""));
    }

    /** Marks a stretch of the recording in front by keys of the editor, and says that it is complete. */
    private void mark(int label, double start, double end) {
        int before = desk().session().done();
        String file = desk().session().current().orElseThrow().path();
        Pump.until("the recording is open", () -> workbench.window.getActivePage().getActiveEditor() != null
                && workbench.window.getActivePage().getActiveEditor().getTitle().equals(file)
                && workbench.window.getActivePage().getActiveEditor().getAdapter(ClipPage.class) != null);
        ClipPage page = workbench.window.getActivePage().getActiveEditor().getAdapter(ClipPage.class);
        workbench.window.getActivePage().activate(workbench.window.getActivePage().getActiveEditor());
        Pump.settle();
        double rate = page.document().info().sampleRate();
        page.document().timeline().setSelection(Optional.of(new SampleRange(Math.round(start * rate), Math.round(end * rate))));
        Keys.press((char) ('0' + label));
        Pump.until("the stretch is labelled", () -> !page.document().tiers().tiers().get(0).segments().isEmpty());
        both("labelling-stretches");
        Keys.pressWith(SWT.MOD1, SWT.CR);
        Pump.until("the marks are kept", () -> desk().session().done() == before + 1);
    }

    @Test
    void twoPeopleMarkStretchesAndOneDecides() throws Exception {
        stretchTask();
        for (String who : List.of("ann", "bob")) {
            begin(who, "marks");
            mark(1, 0.1, who.equals("ann") ? 0.4 : 0.8);
            mark(2, 0.2, 0.5);
            assertTrue(desk().session().current().isEmpty());
        }
        assertEquals(0.8, AnswerHistory.read(place.tasks().of("marks", "bob")).answers().get("r000.wav").marks().orElseThrow().marks()
                .get(0).end(), 1e-4);
        Pump.until("the disagreement is listed", () -> disagreements().getItemCount() == 1);
        workbench.hands.selectRow(disagreements(), 0);
        workbench.hands.press(workbench.hands.find("decision", FlatButton.class, button -> button.getText().equals("Take bob's")));
        Pump.until("the decision is shown", () -> disagreements().getItem(0).getText(2).equals("1 mark"));
        both("agreement-stretches");
        workbench.hands.press(workbench.hands.find("gold", FlatButton.class, button -> button.getText().equals("Make Gold Labels")));
        goldIsWritten("marks");
        assertTrue(Files.isRegularFile(place.tasks().gold("marks").resolve("r000.wav.TextGrid")));
        AnnotationTask task = place.tasks().read("marks");
        assertEquals(List.of("anger", "fear"), new TaskGold(place, task).labelled(place.recordings(task, Progress.none())).recordings()
                .stream().map(Recording::label).toList());
    }
}
