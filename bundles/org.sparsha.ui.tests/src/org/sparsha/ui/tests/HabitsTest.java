/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.Track;
import org.sparsha.timeline.layer.HighlightLayer;
import org.sparsha.ui.analysis.ExplainChoice;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.settings.Preferences;
import org.sparsha.ui.settings.Settings;
import org.sparsha.ui.settings.TrackArrangement;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What people know from other programs: selecting by numbers, pausing in place, tracks as one wants them, files where one looks. */
class HabitsTest extends WorkbenchTest {

    private ExplainChoice before;
    private TrackArrangement arrangement;
    private ClipDocument document;

    @BeforeEach
    void open() throws Exception {
        Shell shell = workbench.window.getShell();
        shell.forceActive();
        Pump.until("the window has the keyboard", () -> Display.getCurrent().getActiveShell() == shell);
        before = workbench.analysis.choices().method();
        arrangement = settings().tracks();
        document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        timeline().forceFocus();
        Pump.settle();
    }

    @AfterEach
    void putBack() {
        workbench.analysis.choices().setMethod(before);
        settings().setTracks(arrangement);
        workbench.display.setData(FilePrompt.class.getName(), null);
    }

    private Settings settings() {
        return workbench.analysis.settings();
    }

    private Timeline timeline() {
        return workbench.hands.find("timeline", Timeline.class, found -> true);
    }

    private List<String> names() {
        return timeline().tracks().stream().map(Track::name).toList();
    }

    private int track(String name) {
        return IntStream.range(0, names().size()).filter(index -> names().get(index).equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aSelectionIsTypedInNumbers() {
        Dialogs.during(() -> workbench.hands.menu("Edit", "Select by Numbers…"), shell -> {
            Text field = (Text) Hands.all(shell).filter(Text.class::isInstance).findFirst().orElseThrow();
            Button ok = (Button) Hands.all(shell).filter(Button.class::isInstance).filter(one -> ((Button) one).getText().equals("OK"))
                    .findFirst().orElseThrow();
            field.setText("1.5 0.5 and more");
            Pump.settle();
            assertFalse(ok.isEnabled(), "what is no range is not taken");
            field.setText("0.5 – 1.25");
            Pump.settle();
            ok.notifyListeners(SWT.Selection, new Event());
        });
        assertEquals(Optional.of(new SampleRange(Speech.RATE / 2, Speech.RATE * 5 / 4)), document.timeline().selection());
        assertFalse(timeline().axis().isWhole(), "it is what is in sight");
    }

    @Test
    void playingIsHeldAndGoesOnWhereItWas() {
        document.timeline().setCursor(0);
        Keys.press(' ');
        Pump.until("it has played a little", () -> document.timeline().playPosition().orElse(0) > Speech.RATE / 10);
        Keys.press(' ');
        Pump.until("it is held", () -> !workbench.shown().player().isPlaying());
        long held = document.timeline().playPosition().orElseThrow();
        assertTrue(held > 0, "the play cursor stays");
        Keys.press(' ');
        Pump.until("it goes on", () -> workbench.shown().player().isPlaying());
        assertTrue(document.timeline().playPosition().orElseThrow() >= held, "from where it was");
        Keys.pressWith(SWT.SHIFT, ' ');
        Pump.until("it is stopped", () -> !workbench.shown().player().isPlaying());
        assertTrue(document.timeline().playPosition().isEmpty(), "back to the start");
    }

    private void ofTrack(String name, String... words) {
        Timeline timeline = timeline();
        Rectangle area = timeline.trackBounds(track(name));
        Point at = timeline.toDisplay(timeline.gutter() + 40, area.y + area.height / 2);
        Event click = new Event();
        click.x = at.x;
        click.y = at.y;
        timeline.notifyListeners(SWT.MenuDetect, click);
        Menu menu = timeline.getMenu();
        for (int i = 0; i < words.length; i++) {
            menu.notifyListeners(SWT.Show, new Event());
            String wanted = words[i];
            MenuItem item = Arrays.stream(menu.getItems()).filter(one -> one.getText().equals(wanted)).findFirst().orElseThrow();
            if (i == words.length - 1) {
                item.notifyListeners(SWT.Selection, new Event());
            } else {
                menu = item.getMenu();
            }
        }
        Pump.settle();
    }

    @Test
    void tracksAreHiddenMovedAndMadeTaller() {
        List<String> all = names();
        assertEquals(List.of("ch 1", "Spectrogram"), all.subList(0, 2));
        ofTrack("Spectrogram", "Track “Spectrogram”", "Move Up");
        assertEquals(List.of("Spectrogram", "ch 1"), names().subList(0, 2));
        ofTrack("ch 1", "Track “ch 1”", "Hide");
        assertFalse(names().contains("ch 1"));
        ofTrack("Spectrogram", "Show All Tracks");
        assertTrue(names().contains("ch 1"));

        Timeline timeline = timeline();
        Rectangle area = timeline.trackBounds(track("Spectrogram"));
        int edge = area.y + area.height + 1;
        Mouse.down(timeline, timeline.gutter() + 100, edge);
        Mouse.drag(timeline, timeline.gutter() + 100, edge + 10);
        Mouse.drag(timeline, timeline.gutter() + 100, edge + 30);
        Mouse.up(timeline, timeline.gutter() + 100, edge + 30);
        assertEquals(area.height + 30, timeline.trackBounds(track("Spectrogram")).height, 3);
    }

    @Test
    void twoExplanationsByOneMethodAreToldApart() {
        for (String samples : List.of("20", "30")) {
            int known = document.explanations().all().size();
            ExplainChoice lime = before.explainedBy("lime");
            workbench.analysis.explain(document, new ExplainChoice("lime", lime.perturbation(), lime.segmenter(),
                    Map.of("explainer.samples", samples), lime.target(), 0));
            Pump.until("it is explained", () -> document.explanations().all().size() > known && document.run() instanceof RunState.Idle);
        }
        List<String> tracks = names().stream().filter(name -> name.startsWith("LIME")).toList();
        assertEquals(2, tracks.size(), names().toString());
        assertNotEquals(tracks.get(0), tracks.get(1));
        assertTrue(tracks.get(0).contains("20") && tracks.get(1).contains("30"), tracks.toString());
    }

    @Test
    void whatIsWrittenIsSaidWithTheWayThere() {
        ScriptedPrompt prompt = new ScriptedPrompt();
        prompt.use(workbench.display);
        Path saved = folder.resolve("saved.wav");
        prompt.answer(saved);
        document.timeline().setSelection(Optional.of(document.info().range()));
        workbench.hands.menu("File", "Save Selection as WAV…");
        Pump.until("it is said", () -> workbench.told().contains("saved.wav"));
        assertTrue(Files.exists(saved));
        assertTrue(workbench.offers("Open Folder"));
    }

    @Test
    void anExportIntoAFolderAsksBeforeItReplaces() throws Exception {
        ScriptedPrompt prompt = new ScriptedPrompt();
        prompt.use(workbench.display);
        Path out = folder.resolve("out");
        Path written = out.resolve("explanation.json");
        prompt.answer(out);
        workbench.hands.menu("File", "Export Explanation…");
        Pump.until("it is said where it is", () -> workbench.told().contains(out.toString()));
        Files.writeString(written, "mine");
        prompt.answer(out);
        StringBuilder asked = workbench.answer("Export Explanation", "Cancel");
        workbench.hands.menu("File", "Export Explanation…");
        assertTrue(asked.toString().contains("holds an explanation already"), asked.toString());
        assertEquals("mine", Files.readString(written));
        prompt.answer(out);
        workbench.answer("Export Explanation", "Replace");
        workbench.hands.menu("File", "Export Explanation…");
        Pump.until("it is replaced", () -> Files.isRegularFile(written) && !isMine(written));
    }

    private static boolean isMine(Path file) {
        try {
            return Files.readString(file).equals("mine");
        } catch (IOException e) {
            return true; // between the old and the new
        }
    }

    /** A notice with a way to the setting, and no box that has to be put away before one can go on. */
    @Test
    void aSoundDeviceThatDoesNotWorkIsNoReasonToStop() throws Exception {
        String usual = Preferences.store().getString(Preferences.OUTPUT);
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        try {
            Preferences.store().setValue(Preferences.OUTPUT, "file:" + file.resolve("heard.wav"));
            List<Shell> before = List.of(workbench.display.getShells());
            Keys.press(' ');
            Pump.until("it is said in place", () -> OpenWorkbench.controls(workbench.shown().notice()).anyMatch(
                    one -> one instanceof FlatButton button && button.getText().equals("Sound Devices…")));
            Pump.settle();
            assertTrue(Arrays.stream(workbench.display.getShells()).allMatch(shell -> before.contains(shell) || !shell.isVisible()));
        } finally {
            Preferences.store().setValue(Preferences.OUTPUT, usual);
        }
    }

    /** Orange is for the class, blue against it; a stretch that is tinted in blue is selected and nothing else. */
    @Test
    void onlyWhatIsSelectedIsAStretchInBlue() {
        Timeline timeline = timeline();
        HighlightLayer layer = timeline.tracks().get(0).layers().stream().filter(HighlightLayer.class::isInstance)
                .map(HighlightLayer.class::cast).findFirst().orElseThrow();
        document.timeline().setSelection(Optional.empty());
        Segment segment = new Segment(new SampleRange(Speech.RATE / 2, Speech.RATE), "");
        layer.setSegments(List.of(), List.of());
        int[] plain = stretch(timeline);
        layer.setSegments(List.of(), List.of(segment));
        assertArrayEquals(plain, stretch(timeline), "what speaks against the class has its bar below");
        layer.setSegments(List.of(segment), List.of());
        assertNotEquals(plain[0], stretch(timeline)[0], "what speaks for it is tinted");
        layer.setSegments(List.of(), List.of());
        document.timeline().setSelection(Optional.of(segment.range()));
        assertNotEquals(plain[0], stretch(timeline)[0], "and what is selected");
    }

    /** Colours along a line through the upper part of the first track, half a second on, below the bar of what speaks for the class. */
    private static int[] stretch(Timeline timeline) {
        ImageData picture = timeline.snapshot();
        double scale = picture.width / (double) timeline.getClientArea().width;
        Rectangle area = timeline.trackBounds(0);
        int y = (int) Math.round((area.y + area.height / 8.0) * scale);
        int from = (int) Math.round((timeline.gutter() + timeline.axis().xOf(Speech.RATE * 0.6)) * scale);
        int to = (int) Math.round((timeline.gutter() + timeline.axis().xOf(Speech.RATE * 0.9)) * scale);
        return IntStream.range(from, to).map(x -> picture.getPixel(x, y)).toArray();
    }

    /** GTK tells letters apart by their case. */
    @Test
    void fileDialogsFindFilesWhateverTheCaseOfTheirEndings() {
        ScriptedPrompt prompt = new ScriptedPrompt();
        prompt.use(workbench.display);
        workbench.hands.menu("File", "Import Tiers…");
        List<FilePrompt.Kind> kinds = prompt.kinds();
        assertEquals("All annotation files", kinds.get(0).name());
        assertTrue(kinds.get(0).pattern().contains("[tT][eE][xX][tT][gG][rR][iI][dD]"), kinds.get(0).pattern());
    }
}
