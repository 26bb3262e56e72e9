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
import java.util.stream.Stream;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.testsupport.FullDisk;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.corpus.CorpusShelf;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.widgets.FilePrompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pictures, tables, sounds and reports that can't be written: the user is told which and why, nothing half-written stays, all goes on. */
class FailedExportTest extends WorkbenchTest {

    private static final int ROOM = 100;

    private final ScriptedPrompt prompt = new ScriptedPrompt();
    private Path target;
    private Path full;
    private ClipDocument document;

    @BeforeEach
    void open() throws Exception {
        prompt.use(workbench.display);
        target = Files.createDirectory(folder.resolve("target"));
        full = FullDisk.at(target, ROOM);
        document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
    }

    @AfterEach
    void close() {
        workbench.display.setData(FilePrompt.class.getName(), null);
    }

    @Test
    void picturesOnAFullDisk() throws Exception {
        fails("Save Picture", full.resolve("seen.png"), "No space left on device", () -> workbench.hands.menu("File", "Export Picture…"));
        fails("Save Picture", full.resolve("seen.svg"), "No space left on device", () -> workbench.hands.menu("File", "Export Picture…"));
        fails("Save Picture", full.resolve("bars.png"), "No space left on device", () -> choose(ViewIds.IMPORTANCE, "Save Picture…"));
        fails("Save Picture", full.resolve("bars.svg"), "No space left on device", () -> choose(ViewIds.IMPORTANCE, "Save Picture…"));
        assertEquals(List.of(), left());
    }

    @Test
    void tablesOnAFullDisk() throws Exception {
        for (String view : List.of(ViewIds.SEGMENTS, ViewIds.COMPARE)) {
            fails("Save Table", FullDisk.at(target, 10).resolve("table.csv"), "No space left on device", () -> choose(view, "Save Table…"));
        }
        assertEquals(List.of(), left());
    }

    @Test
    void explanationOnAFullDisk() throws Exception {
        fails("Export Explanation", full.resolve("exported"), "No space left on device",
                () -> workbench.hands.menu("File", "Export Explanation…"));
        assertEquals(List.of(), left());
        Path roomier = FullDisk.at(target, 60_000).resolve("exported"); // for some of its files: those stay, and whole
        fails("Export Explanation", roomier, "No space left on device", () -> workbench.hands.menu("File", "Export Explanation…"));
        assertTrue(left().stream().noneMatch(name -> name.contains("tmp") || name.contains("part")), left().toString());
    }

    @Test
    void reportOnAFullDisk() throws Exception {
        Path voices = folder.resolve("voices");
        for (String file : List.of("anna/anger/a1.wav", "anna/sadness/s1.wav", "ben/anger/a2.wav", "ben/neutral/n1.wav")) {
            Files.createDirectories(voices.resolve(file).getParent());
            Speech.write(voices.resolve(file));
        }
        CorpusShelf shelf = workbench.window.getService(CorpusShelf.class);
        prompt.answer(voices);
        workbench.hands.menu("Corpus", "Import Corpus…");
        Pump.until("it has been read", () -> shelf.all().get(0).corpus().isPresent());
        try {
            fails("Export Results", full.resolve("report"), "No space left on device",
                    () -> workbench.hands.menu("Corpus", "Export Results…"));
            assertTrue(left().stream().noneMatch(name -> name.contains("tmp") || name.contains("part")), left().toString());
        } finally {
            shelf.all().forEach(shelf::remove);
        }
    }

    @Test
    void targetsThatCannotBe() throws Exception {
        Path file = Files.writeString(target.resolve("file"), "a file, not a folder");
        fails("Save Picture", file.resolve("seen.png"), "seen.png", () -> workbench.hands.menu("File", "Export Picture…"));
        fails("Save Table", file.resolve("table.csv"), "table.csv", () -> choose(ViewIds.SEGMENTS, "Save Table…"));
        fails("Export Explanation", file.resolve("exported"), "exported", () -> workbench.hands.menu("File", "Export Explanation…"));
        assertEquals(List.of("file"), left());
    }

    /** The window tells of the failure and is as it was. */
    private void fails(String title, Path answer, String reason, Runnable export) {
        prompt.answer(answer);
        export.run();
        Pump.until(title + " has failed", () -> !workbench.told().isEmpty());
        String said = workbench.told();
        assertTrue(said.contains(reason), said);
        assertTrue(said.contains(target.getFileName().toString()), said);
        assertFalse(workbench.offers("Open Folder"), "nothing was written");
        workbench.forgetTold();
        assertTrue(document.explanations().chosen().isPresent());
        assertTrue(workbench.hands.canChoose("Explain", "Explain"));
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

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile).map(path -> target.relativize(path).toString()).sorted().toList();
        }
    }
}
