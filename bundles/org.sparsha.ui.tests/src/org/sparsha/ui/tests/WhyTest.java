/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.Test;
import org.sparsha.application.explanation.ExplanationSummary;
import org.sparsha.application.explanation.VoiceComparison;
import org.sparsha.application.trust.TrustJudge;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.listen.SalientSound;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.layer.CellLayer;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.InteractionArcs;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.settings.Preferences;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The view <em>Why</em> says what the application layer says of the explanation, and lets its parts be heard. */
class WhyTest extends WorkbenchTest {

    private List<String> labels() {
        return Hands.all(workbench.window.getShell()).filter(Label.class::isInstance).map(control -> ((Label) control).getText()).toList();
    }

    @Test
    void saysAllThatIsKnownAndPlaysTheStrongestPart() throws AudioException, PartInitException, IOException {
        workbench.window.getActivePage().showView(ViewIds.WHY);
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        Explanation explanation = document.explanations().chosen().orElseThrow();
        ExplanationSummary expected = ExplanationSummary.of(explanation, TrustJudge.judge(explanation),
                Optional.of(VoiceComparison.of(explanation, document.heard().clip().orElseThrow(), PitchRange.SPEECH,
                        Optional.empty())));
        Pump.until("the voice is compared", () -> labels().containsAll(expected.lines(ExplanationSummary.Topic.VOICE)));
        expected.sections().forEach(section -> {
            assertTrue(labels().contains(section.topic().title()), section.topic().title());
            section.lines().forEach(line -> assertTrue(labels().contains(line.text().replace("&", "&&")), line.text()));
        });
        ExplanationSummary.Line strongest = expected.sections().stream()
                .filter(section -> section.topic() == ExplanationSummary.Topic.PARTS).findFirst()
                .orElseThrow().lines().get(0);
        SampleRange sound = strongest.sound().get(0);
        Hands.all(workbench.window.getShell()).filter(FlatButton.class::isInstance).map(FlatButton.class::cast)
                .filter(button -> ("Play " + strongest.text()).equals(button.getToolTipText())).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, new Event());
        assertEquals(Optional.of(sound), document.timeline().selection());
        Screenshots.take("why");
    }

    private static Explanation with(Explanation known, Attribution attribution, SampleRange salient) {
        return new Explanation(known.audio(), known.model(), known.prediction(), known.target(), known.explainer(), known.perturbation(),
                known.segmenter(), known.seed(), known.base(), known.evaluations(), known.elapsedSeconds(), known.analysisRate(),
                attribution, List.of(salient), Map.of(), known.warnings(), known.rerun());
    }

    /** Before anything is open, and before it is explained, each view of the evidence says what to do. */
    @Test
    void emptyViewsSayWhatToDo() throws AudioException, PartInitException, IOException {
        Map<String, String> advice = new LinkedHashMap<>(Map.of(ViewIds.WHY, "says in words why", ViewIds.IMPORTANCE, "how much each part",
                ViewIds.SEGMENTS, "the segments that made", ViewIds.FAITHFULNESS, "how far the explanation can be trusted",
                ViewIds.COMPARE, "in several ways", ViewIds.PREDICTION, "which emotion"));
        boolean atOnce = Preferences.store().getBoolean(Preferences.EXPLAIN_AT_ONCE);
        Preferences.store().setValue(Preferences.EXPLAIN_AT_ONCE, false);
        try {
            workbench.page.closeAllEditors(false);
            for (Map.Entry<String, String> view : advice.entrySet()) {
                workbench.page.showView(view.getKey());
                Pump.until(view.getKey() + " says what to do", () -> seen().stream().anyMatch(text -> text.contains(view.getValue())));
            }
            inBothThemes("empty-closed", ViewIds.WHY, ViewIds.IMPORTANCE);
            ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
            Pump.until("it is heard", () -> document.session().isPresent() && document.run() instanceof RunState.Idle);
            workbench.page.showView(ViewIds.WHY);
            Pump.until("Why says what to do", () -> seen().stream().anyMatch(text -> text.startsWith("Nothing is explained yet.")));
            for (Map.Entry<String, String> view : Map.of(ViewIds.IMPORTANCE, "how much each part", ViewIds.SEGMENTS, "which segments",
                    ViewIds.FAITHFULNESS, "how far that can be trusted").entrySet()) {
                workbench.page.showView(view.getKey());
                Pump.until(view.getKey() + " says what to do", () -> seen().stream().anyMatch(
                        text -> text.startsWith("Nothing is explained yet.") && text.contains(view.getValue())));
            }
            workbench.page.showView(ViewIds.WHY);
            document.setRun(new RunState.Running("Explaining speech.wav", 0, "", () -> { }));
            Pump.until("Why says what is done", () -> seen().contains("Explaining speech.wav …"));
            document.setRun(RunState.IDLE);
            Pump.until("Why says what to do again", () -> seen().stream().anyMatch(text -> text.startsWith("Nothing is explained yet.")));
            inBothThemes("empty-heard", ViewIds.WHY, ViewIds.IMPORTANCE, ViewIds.FAITHFULNESS, ViewIds.SEGMENTS, ViewIds.COMPARE);
        } finally {
            Preferences.store().setValue(Preferences.EXPLAIN_AT_ONCE, atOnce);
        }
    }

    private List<String> seen() {
        return Hands.all(workbench.window.getShell()).filter(control -> control instanceof Label && control.isVisible())
                .map(control -> ((Label) control).getText()).toList();
    }

    private void inBothThemes(String name, String... views) throws PartInitException, IOException {
        for (String theme : List.of("Dark", "Light")) {
            workbench.hands.menu("View", "Theme", theme);
            for (String view : views) {
                workbench.page.showView(view);
                Screenshots.take(name + "-" + view.substring(view.lastIndexOf('.') + 1) + "-" + theme.toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void pairsAreJoinedByArcsAndNamedInWords() throws AudioException, PartInitException, IOException {
        workbench.window.getActivePage().showView(ViewIds.WHY);
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        Explanation known = document.explanations().chosen().orElseThrow();
        long length = known.analysisLength() / 4;
        List<Segment> segments = IntStream.range(0, 4).mapToObj(i -> Segment.of(SampleRange.ofLength(i * length, length))).toList();
        document.explanations().add(with(known, new InteractionAttribution(SegmentAttribution.of(segments,
                new double[] {0.2, 0.1, 0, -0.1}),
                List.of(List.of(0.0, 0.0, 0.11, 0.0), List.of(0.0, 0.0, 0.0, -0.06), List.of(0.11, 0.0, 0.0, 0.0),
                        List.of(0.0, -0.06, 0.0, 0.0))), segments.get(0).range()));
        Pump.until("the strongest pair is named", () -> labels().stream().anyMatch(text -> text.contains(
                "0.00 to 0.50 s and 1.00 to 1.50 s: +0.110, more than")));
        assertEquals(2, InteractionArcs.of(document.explanations().chosen().orElseThrow(), document.info().sampleRate(),
                document.heard().range()).size());
        workbench.window.getActivePage().showView(ViewIds.IMPORTANCE);
        for (String theme : List.of("Light", "Dark")) {
            workbench.hands.menu("View", "Theme", theme);
            Screenshots.take("pairs-" + theme.toLowerCase(Locale.ROOT));
        }
        Canvas matrix = workbench.hands.find("matrix", Canvas.class, one -> one.getClass().getSimpleName().equals("PairMatrix"));
        matrix.setFocus();
        assertTrue(Naming.name(matrix).startsWith("What 4 segments do together"), Naming.name(matrix));
        Event right = new Event();
        right.keyCode = SWT.ARROW_RIGHT;
        matrix.notifyListeners(SWT.KeyDown, right);
        assertEquals("0.00 to 0.50 s and 1.00 to 1.50 s: +0.110", Naming.name(matrix));
        Screenshots.take("pairs-caret");
        document.timeline().setCursor(100);
        Pump.settle();
        Timeline timeline = workbench.hands.find("timeline", Timeline.class, found -> true);
        assertTrue(Naming.described(timeline).contains("with 1.00 to 1.50 s it does more than each alone"), Naming.described(timeline));
    }

    @Test
    void curvesOfTheVoiceHaveAPanelEach() throws AudioException, PartInitException, IOException {
        workbench.window.getActivePage().showView(ViewIds.IMPORTANCE);
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        Explanation known = document.explanations().chosen().orElseThrow();
        int classes = known.prediction().labels().size();
        List<Double> factors = List.of(0.5, 1.0, 1.5);
        List<ResponseCurves.Curve> curves = Stream.of("Pitch range", "Speaking rate", "Loudness").map(name -> new ResponseCurves.Curve(name,
                "times", factors, factors.stream().map(x -> IntStream.range(0, classes).mapToObj(
                        label -> label == known.target() ? x / 2 : (1 - x / 2) / classes).toList()).toList())).toList();
        document.explanations().add(with(known, new ResponseCurves(curves, Map.of(), List.of()), new SampleRange(0, 1)));
        Pump.until("the curves are said to screen readers", () -> Hands.all(workbench.window.getShell())
                .filter(control -> control.getParent() != null)
                .anyMatch(control -> Naming.name(control).contains("Speaking rate: 0.25 to 0.75.")));
        for (String theme : List.of("Light", "Dark")) {
            workbench.hands.menu("View", "Theme", theme);
            Screenshots.take("curves-" + theme.toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void cellsLieOverTheSpectrogramAndAreNamedInWords() throws AudioException, PartInitException, IOException {
        workbench.window.getActivePage().showView(ViewIds.WHY);
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        Explanation known = document.explanations().chosen().orElseThrow();
        long column = known.analysisLength() / 4;
        CellAttribution cells = new CellAttribution(IntStream.range(0, 4).mapToObj(i -> SampleRange.ofLength(i * column, column)).toList(),
                List.of(0.0, 1000.0, 4000.0), List.of(List.of(0.1, 0.3, -0.2, 0.0), List.of(0.0, -0.05, 0.25, 0.02)), Map.of(), List.of());
        document.explanations().add(with(known, cells, cells.times().get(1)));
        assertEquals(8, document.explanations().parts().size());
        Pump.until("the strongest cell is named", () -> labels().stream().anyMatch(text -> text.contains("0 to 1000 Hz: +0.300, for")));
        for (String theme : List.of("Light", "Dark")) {
            workbench.hands.menu("View", "Theme", theme);
            for (String view : List.of("Importance", "Why")) {
                workbench.hands.menu("View", view);
                Screenshots.take("cells-" + view.toLowerCase(Locale.ROOT) + "-" + theme.toLowerCase(Locale.ROOT));
            }
        }
        bandIsHeardAlone(document);
    }

    /** The menu of a cell in Segments plays its band; what matters plays as the cells that matter. */
    private void bandIsHeardAlone(ClipDocument document) throws AudioException, PartInitException {
        CellLayer.Cell high = document.explanations().cells().stream().filter(cell -> cell.lowest() == 1000
                && cell.segment().range().start() > 0).max(Comparator.comparingDouble(CellLayer.Cell::score)).orElseThrow();
        workbench.page.showView(ViewIds.SEGMENTS);
        Table table = workbench.hands.find("segments", Table.class, found -> found.getColumnCount() == 7);
        int row = IntStream.range(0, table.getItemCount()).filter(i -> Arrays.stream(new int[] {0, 1, 2, 3, 4, 5, 6})
                .anyMatch(column -> table.getItem(i).getText(column).contains("+0.25"))).findFirst().orElseThrow();
        workbench.hands.selectRow(table, row);
        table.getMenu().notifyListeners(SWT.Show, new Event());
        Arrays.stream(table.getMenu().getItems()).filter(item -> item.getText().equals("Play This Band Alone")).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, new Event());
        AudioClip clip = document.heard().clip().orElseThrow();
        double expected = loudness(SalientSound.band(clip, high.segment().range(), high.lowest(), high.highest())
                .slice(high.segment().range()).mono());
        double whole = loudness(clip.slice(high.segment().range()).mono());
        assertTrue(whole > 1.3 * expected, "the band is less than all of it: " + expected + " of " + whole);
        Path heard = folder.resolve("heard.wav");
        Pump.until("it was heard", () -> Files.exists(heard) && !commands().isOn("play"));
        assertEquals(expected, loudness(AudioFiles.read(heard).mono()), 0.1 * expected);
        assertTrue(commands().can("play-salient"));
        commands().run("play-salient");
        Pump.until("what matters plays", () -> commands().isOn("play-salient"));
        Pump.until("what matters was heard", () -> !commands().isOn("play"));
    }

    private ClipCommands commands() {
        return workbench.page.getActiveEditor().getAdapter(ClipCommands.class);
    }

    private static double loudness(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }
}
