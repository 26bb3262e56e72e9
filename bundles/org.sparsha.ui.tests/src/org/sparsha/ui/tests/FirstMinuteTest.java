/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.core.SampleRange;
import org.sparsha.timeline.Timeline;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.analysis.ExplainChoice;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.session.ScoredSegment;
import org.sparsha.ui.settings.Preferences;
import org.sparsha.ui.widgets.Card;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.ProbabilityBars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The first minute of a user, by the window's own menus, keys and widgets: the welcome page, the sample opens, predicted and explained; a
 * salient segment chosen in the table lights up on the timeline, is heard, compared with another explainer and exported. Photographs what
 * is seen on the way, in both themes.
 */
class FirstMinuteTest {

    /** Beside the segment chosen something may change, too: the edges of the selection. */
    private static final int EDGE_PIXELS = 6;
    private static final double FADE_SECONDS = 0.03;

    private static final List<String> VIEWS = List.of("Compare", "Annotations", "Importance", "Faithfulness", "Spectrogram", "Models",
            "Live", "Guide", "Corpus", "Prediction", "Explanation", "Segments", "Why");
    private static final List<String> PAGES = List.of("general", "listening", "explaining", "keys");

    @TempDir
    Path folder;

    private final ScriptedPrompt prompt = new ScriptedPrompt();
    private IWorkbenchWindow window;
    private IWorkbenchPage page;
    private Hands hands;
    private ExplainChoice methodBefore;

    @BeforeEach
    void start() throws IOException {
        Installed.complete();
        window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        page = window.getActivePage();
        methodBefore = window.getService(Analysis.class).choices().method();
        Shell shell = window.getShell();
        shell.setBounds(shell.getDisplay().getPrimaryMonitor().getClientArea());
        shell.forceActive();
        hands = new Hands(shell);
        prompt.use(shell.getDisplay());
        Preferences.store().setValue(Preferences.OUTPUT, "file:" + folder.resolve("heard.wav"));
    }

    @AfterEach
    void end() {
        page.closeAllEditors(false);
        window.getService(Analysis.class).choices().setMethod(methodBefore);
        Preferences.store().setToDefault(Preferences.OUTPUT);
        Preferences.store().setToDefault(Preferences.THEME);
        Display.getCurrent().setData(FilePrompt.class.getName(), null);
    }

    @Test
    void sampleIsExplainedHeardComparedAndExported() throws Exception {
        hands.menu("Help", "Welcome");
        hands.menu("View", "Theme", "Light");
        assertFalse(hands.canChoose("Explain", "Explain"), "There is nothing to explain yet");
        Screenshots.take("welcome-light");
        hands.press(hands.find("sample's card", Card.class, card -> card.heading().equals("Try the sample")));
        Pump.until("the recording is open", () -> document().isPresent());
        ClipDocument document = document().orElseThrow();
        Pump.until("the model has answered", () -> document.session().isPresent());
        ProbabilityBars bars = hands.find("prediction", ProbabilityBars.class, found -> true);
        assertEquals(document.session().orElseThrow().prediction().labels().size(), bars.values().length);
        Pump.until("the answer is explained",
                () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        chooseInTable(document);
        hear(document);
        Pump.until("the running prediction is known", () -> !document.running().windows().isEmpty());
        compare(document);
        check(document);
        export();
        photographViews("light");
        hands.menu("View", "Theme", "Dark");
        photographViews("dark");
        page.closeAllEditors(false);
        Screenshots.take("nothing-open-dark");
        hands.menu("Help", "Welcome");
        Screenshots.take("welcome-dark");
    }

    /** A salient segment chosen in the table is chosen, selected and lit on the timeline, there and not elsewhere. */
    private void chooseInTable(ClipDocument document) {
        hands.menu("View", "Segments");
        Table table = hands.find("table of segments", Table.class, found -> found.getColumnCount() == 7);
        List<ScoredSegment> scored = document.explanations().scored();
        assertEquals(scored.size(), table.getItemCount());
        ScoredSegment strongest = scored.stream().max((a, b) -> Double.compare(a.score(), b.score())).orElseThrow();
        assertTrue(strongest.salient());
        Timeline timeline = hands.find("timeline", Timeline.class, found -> true);
        document.timeline().setChosenSegment(Optional.empty()); // GTK chooses a first row as it gets the keyboard
        document.timeline().setSelection(Optional.empty());
        ImageData before = timeline.snapshot();
        hands.selectRow(table, 0);
        assertEquals(Optional.of(strongest.segment()), document.timeline().chosenSegment());
        assertEquals(Optional.of(strongest.segment().range()), document.timeline().selection());
        ImageData after = timeline.snapshot();
        int left = pixel(timeline, before, strongest.segment().start());
        int right = pixel(timeline, before, strongest.segment().end());
        int inside = 0;
        int y = before.height / 4; // in the waveform
        for (int x = timeline.gutter() * before.width / timeline.getSize().x; x < before.width; x++) {
            boolean changed = before.getPixel(x, y) != after.getPixel(x, y);
            inside += changed && x >= left && x < right ? 1 : 0;
            assertTrue(!changed || x >= left - EDGE_PIXELS && x <= right + EDGE_PIXELS, "Something else lit up at " + x);
        }
        assertTrue(inside > (right - left) / 2, inside + " of " + (right - left) + " columns lit up");
    }

    private static int pixel(Timeline timeline, ImageData picture, long sample) {
        double scale = picture.width / (double) timeline.getSize().x;
        return (int) Math.round((timeline.gutter() + timeline.axis().xOf(sample)) * scale);
    }

    /** With nothing selected, P plays what matters, all of it and nothing else. */
    private void hear(ClipDocument document) throws AudioException {
        document.timeline().setSelection(Optional.empty());
        hands.find("timeline", Timeline.class, found -> true).forceFocus();
        Pump.settle();
        hands.key('p');
        ClipCommands commands = page.getActiveEditor().getAdapter(ClipCommands.class);
        Pump.until("it plays", () -> commands.isOn("play-salient"));
        Pump.until("it was heard", () -> !commands.isOn("play"));
        Path file = folder.resolve("heard.wav");
        Pump.until("the file device is closed", () -> Files.exists(file));
        AudioClip heard = AudioFiles.read(file);
        float[] sound = heard.mono();
        List<SampleRange> salient = document.explanations().salient();
        double loudest = 0;
        for (int i = 0; i < sound.length; i++) {
            double seconds = i / (double) heard.sampleRate();
            long sample = Math.round(seconds * document.info().sampleRate());
            long fade = Math.round(FADE_SECONDS * document.info().sampleRate());
            if (salient.stream().anyMatch(range -> sample >= range.start() - fade && sample < range.end() + fade)) {
                loudest = Math.max(loudest, Math.abs(sound[i]));
            } else {
                assertEquals(0, sound[i], 1e-3, () -> "The rest is heard at " + seconds + " s");
            }
        }
        assertTrue(loudest > 0.01, "Nothing is heard");
    }

    private void compare(ClipDocument document) {
        hands.menu("View", "Explanation");
        hands.choose(hands.find("list of explainers", Combo.class, combo -> combo.indexOf("Leave one out") >= 0), "Sliding window");
        hands.press(hands.find("button to explain", FlatButton.class, button -> button.getText().equals("Explain again")));
        Pump.until("it is explained in a second way",
                () -> document.explanations().all().size() == 2 && document.run() instanceof RunState.Idle);
        hands.menu("View", "Compare");
        Table table = hands.find("table of explanations", Table.class, found -> found.getColumnCount() == 6);
        assertEquals(2, table.getItemCount());
        assertEquals(5, table.getItem(0).getText(1).length(), "An agreement such as +0.87: " + table.getItem(0).getText(1));
        assertEquals("shown", table.getItem(1).getText(1));
    }

    private void check(ClipDocument document) {
        hands.menu("View", "Faithfulness");
        hands.press(hands.find("button to check", FlatButton.class, button -> button.getText().equals("Check trust")));
        Pump.until("it is checked", () -> document.explanations().chosen().map(found -> !found.metrics().isEmpty()).orElse(false)
                && document.run() instanceof RunState.Idle);
    }

    private void export() throws IOException {
        Path exported = folder.resolve("exported");
        prompt.answer(exported);
        hands.menu("File", "Export Explanation…");
        Pump.until("the explanation is exported", () -> Files.isRegularFile(exported.resolve("explanation.json")));
        Path pdf = folder.resolve("report.pdf");
        prompt.answer(pdf);
        hands.menu("File", "Export Report as PDF…");
        Pump.until("the report is printed", () -> Files.isRegularFile(pdf));
        assertEquals("%PDF-", new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.US_ASCII));
        Path picture = folder.resolve("seen.png");
        prompt.answer(picture);
        hands.menu("File", "Export Picture…");
        assertTrue(Files.size(picture) > 1000);
        Path drawing = folder.resolve("seen.svg");
        prompt.answer(drawing);
        hands.menu("File", "Export Picture…");
        assertTrue(Files.readString(drawing).contains("<svg"));
    }

    private void photographViews(String theme) throws IOException {
        for (String view : VIEWS) {
            hands.menu("View", view);
            Pump.until("all is painted", () -> !hands.find("timeline", Timeline.class, found -> true).isBusy());
            Pump.settle();
            Screenshots.take(view.toLowerCase(Locale.ROOT) + "-" + theme);
        }
        for (String name : PAGES) {
            Dialogs.during(() -> PreferencesUtil
                    .createPreferenceDialogOn(window.getShell(), "org.sparsha.ui.preferences." + name, null, null).open(), shell -> {
                        Pump.settle();
                        Screenshots.takeQuietly("preferences-" + name + "-" + theme);
                    });
        }
    }

    private Optional<ClipDocument> document() {
        IEditorPart editor = page.getActiveEditor();
        return Optional.ofNullable(editor).map(part -> part.getAdapter(ClipDocument.class));
    }
}
