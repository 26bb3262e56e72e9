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
import java.util.Locale;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.timeline.tier.TierListEdits;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.corpus.CorpusShelf;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.widgets.FilePrompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Whatever leaves the window: a line of the window says where it is, with the way there, and what was lost; no box has to be put away.
 * Exports of a project and of annotation tasks are in their own tests; that none goes another way is in {@code ExportsTest}.
 */
class ExportNoticeTest extends WorkbenchTest {

    private final ScriptedPrompt prompt = new ScriptedPrompt();
    private List<Shell> before = List.of();

    @BeforeEach
    void start() {
        prompt.use(workbench.display);
        before = List.of(workbench.display.getShells());
    }

    @AfterEach
    void end() {
        workbench.display.setData(FilePrompt.class.getName(), null);
        CorpusShelf shelf = workbench.window.getService(CorpusShelf.class);
        shelf.all().forEach(shelf::remove);
    }

    private ClipDocument explained() throws Exception {
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        return document;
    }

    private void isTold(Path place, Runnable export) {
        prompt.answer(place);
        export.run();
        Pump.until("it is said where it is", () -> workbench.told().startsWith("Written to " + place + "."));
        assertTrue(Files.exists(place), place.toString());
        assertTrue(workbench.offers("Open Folder"), workbench.told());
        assertTrue(Arrays.stream(workbench.display.getShells()).allMatch(shell -> before.contains(shell) || !shell.isVisible()),
                "no box has to be put away");
        workbench.forgetTold();
    }

    private void choose(String view, String action) {
        try {
            IViewPart part = workbench.page.showView(view);
            Pump.settle();
            Arrays.stream(part.getViewSite().getActionBars().getMenuManager().getItems()).filter(ActionContributionItem.class::isInstance)
                    .map(item -> ((ActionContributionItem) item).getAction()).filter(found -> found.getText().equals(action)).findFirst()
                    .orElseThrow().run();
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void ofARecording() throws Exception {
        ClipDocument document = explained();
        isTold(folder.resolve("segments.csv"), () -> choose(ViewIds.SEGMENTS, "Save Table…"));
        isTold(folder.resolve("compare.csv"), () -> choose(ViewIds.COMPARE, "Save Table…"));
        isTold(folder.resolve("bars.png"), () -> choose(ViewIds.IMPORTANCE, "Save Picture…"));
        isTold(folder.resolve("bars.svg"), () -> choose(ViewIds.IMPORTANCE, "Save Picture…"));
        isTold(folder.resolve("seen.png"), () -> workbench.hands.menu("File", "Export Picture…"));
        isTold(folder.resolve("seen.svg"), () -> workbench.hands.menu("File", "Export Picture…"));
        isTold(folder.resolve("report.pdf"), () -> workbench.hands.menu("File", "Export Report as PDF…"));
        isTold(folder.resolve("explanation"), () -> workbench.hands.menu("File", "Export Explanation…"));
        document.timeline().setSelection(java.util.Optional.of(document.info().range()));
        isTold(folder.resolve("part.wav"), () -> workbench.hands.menu("File", "Save Selection as WAV…"));
    }

    /** What a format can't hold stands in the same line, comes back until it was put away, and is no box either. */
    @Test
    void whatIsLostStaysUntilItIsRead() throws Exception {
        ClipDocument document = explained();
        document.tiers().apply(TierListEdits.add(List.of(), TierModel.empty("words", TierModel.Kind.INTERVALS)
                .with(List.of(new Segment(new SampleRange(0, 4000), "one")))));
        Path labels = folder.resolve("labels.txt");
        prompt.answer(labels);
        workbench.hands.menu("File", "Export Tiers…");
        String told = workbench.told();
        assertTrue(told.startsWith("Written to " + labels + ".\n") && told.contains("the name of the tier: words"), told);
        assertTrue(workbench.offers("Open Folder"));
        for (String theme : List.of("Dark", "Light")) {
            workbench.hands.menu("View", "Theme", theme);
            Screenshots.take("export-lost-" + theme.toLowerCase(Locale.ROOT));
        }
        Path table = folder.resolve("segments.csv");
        prompt.answer(table);
        choose(ViewIds.SEGMENTS, "Save Table…");
        assertEquals("Written to " + table + ".", workbench.told());
        assertTrue(Arrays.stream(workbench.display.getShells()).allMatch(shell -> before.contains(shell) || !shell.isVisible()));
        assertFalse(workbench.told().contains("words"));
        Hands.all(workbench.window.getShell()).filter(org.sparsha.ui.widgets.FlatButton.class::isInstance)
                .map(org.sparsha.ui.widgets.FlatButton.class::cast).filter(button -> button.isVisible() && button.getText().equals("OK"))
                .findFirst().orElseThrow().press();
        assertEquals(told, workbench.told());
        workbench.forgetTold();
        assertEquals("", workbench.told());
    }

    /** Results of a corpus go into a folder: what lies there is asked about before it is lost. */
    @Test
    void resultsAskBeforeTheyReplace() throws Exception {
        CorpusShelf shelf = workbench.window.getService(CorpusShelf.class);
        Path voices = folder.resolve("voices");
        for (String file : List.of("anna/anger/a1.wav", "ben/neutral/n1.wav")) {
            Files.createDirectories(voices.resolve(file).getParent());
            Speech.write(voices.resolve(file));
        }
        Files.writeString(voices.resolve("summary.json"), "{}"); // importing replaces nothing and asks nothing
        prompt.answer(voices);
        workbench.hands.menu("Corpus", "Import Corpus…");
        Pump.until("it has been read", () -> shelf.all().get(0).corpus().isPresent());
        Path out = folder.resolve("results");
        isTold(out, () -> workbench.hands.menu("Corpus", "Export Results…"));
        Path summary = out.resolve("summary.json");
        Files.writeString(summary, "mine");
        prompt.answer(out);
        StringBuilder asked = workbench.answer("Export Results", "Cancel");
        workbench.hands.menu("Corpus", "Export Results…");
        assertTrue(asked.toString().contains("holds results already"), asked.toString());
        assertEquals("mine", Files.readString(summary));
        prompt.answer(out);
        workbench.answer("Export Results", "Replace");
        workbench.hands.menu("Corpus", "Export Results…");
        Pump.until("they are replaced", () -> workbench.told().startsWith("Written to " + out + ".") && isOurs(summary));
    }

    private static boolean isOurs(Path file) {
        try {
            return !Files.readString(file).equals("mine");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
