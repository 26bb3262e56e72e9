/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.project.CorpusImport;
import org.sparsha.core.Progress;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.project.ProjectDesk;
import org.sparsha.ui.widgets.Css;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a run has found by any attribute of the recordings, from there into the table. */
class ResultAttributesTest extends WorkbenchTest {

    private static final int COUNT = 12;
    private static final List<String> LABELS = List.of("anger", "sadness", "neutral");

    private ProjectDesk desk;

    @AfterEach
    void end() throws Exception {
        desk.queue().stopAll();
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
    }

    private void open() throws Exception {
        desk = workbench.window.getService(ProjectDesk.class);
        Path corpus = Files.createDirectories(folder.resolve("voices"));
        StringBuilder list = new StringBuilder("file,speaker,label,room,noise\n");
        for (int i = 0; i < COUNT; i++) {
            Speech.write(corpus.resolve("r" + i + ".wav"));
            list.append('r').append(i).append(".wav,S").append(i % 3).append(',').append(LABELS.get(i % 3)).append(',')
                    .append(i < 4 ? "hall" : "booth").append(',').append(i * 3).append('\n');
        }
        ProjectFolder study = ProjectFolder.create(folder.resolve("study"), "study");
        CorpusImport.make(study, Files.writeString(corpus.resolve("list.csv"), list), Optional.empty(), Optional.of("voices"),
                Progress.none());
        workbench.hands.menu("View", "Projects and Runs");
        desk.open(study.folder());
        Pump.until("the corpus is there", () -> desk.snapshot().filter(now -> now.table().size() == COUNT).isPresent());
        Dialogs.during(() -> workbench.hands.menu("Corpus", "Run a Model…"), shell -> Hands.all(shell).filter(Button.class::isInstance)
                .map(Button.class::cast).filter(one -> one.getText().replace("&", "").equals("Run")).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, new Event()));
        Pump.until("the run is measured", () -> desk.results().isPresent() && !desk.isReading());
        Commands.showView(workbench.window, ViewIds.RESULT);
    }

    private Optional<Combo> choice() {
        return Hands.all(workbench.window.getShell()).filter(Combo.class::isInstance).map(Combo.class::cast)
                .filter(one -> one.isVisible() && one.indexOf("room") >= 0 && one.indexOf("speaker") == 0).findFirst();
    }

    private Optional<Canvas> bars(String name) {
        return Hands.all(workbench.window.getShell()).filter(Canvas.class::isInstance).map(Canvas.class::cast)
                .filter(one -> one.getClass().getSimpleName().equals("IntervalBars") && Naming.name(one).contains(name)).findFirst();
    }

    private static void press(Canvas bars, char key) {
        Event event = new Event();
        event.character = key;
        bars.notifyListeners(SWT.KeyDown, event);
    }

    @Test
    void barsByAnyAttributeLeadIntoTheTable() throws Exception {
        open();
        Pump.until("an attribute can be chosen", () -> choice().isPresent());
        workbench.hands.choose(choice().orElseThrow(), "room");
        Pump.until("it is measured by it", () -> bars("hall").isPresent() && bars("booth").isPresent());
        for (String theme : List.of("Dark", "Light")) {
            workbench.hands.menu("View", "Theme", theme);
            Pump.settle();
            Screenshots.takeQuietly("result-by-room-" + theme);
        }
        Pump.until("it is still shown", () -> bars("hall").isPresent());
        press(bars("hall").orElseThrow(), ' ');
        Pump.until("the table shows one of them", () -> desk.browser().orElseThrow().conditions().size() == 1);
        String shown = desk.browser().orElseThrow().conditions().get(0).values().get(0);
        Pump.until("as many as there are", () -> desk.browser().orElseThrow().size() == (shown.equals("hall") ? 4 : 8));
        assertEquals("room", desk.browser().orElseThrow().conditions().get(0).field());
        workbench.hands.choose(choice().orElseThrow(), "noise");
        Pump.until("numbers are taken together", () -> bars(" to ").isPresent());
        Screenshots.takeQuietly("result-by-noise");
    }

    /** Headings go on in another line where the window is narrow. */
    @Test
    void headingsAreReadWholeInANarrowWindow() throws Exception {
        open();
        Point before = workbench.window.getShell().getSize();
        try {
            for (int width : new int[] {1280, 900, 700}) {
                workbench.window.getShell().setSize(width, 800);
                Pump.settle();
                List<Label> headings = Hands.all(workbench.window.getShell()).filter(Label.class::isInstance).map(Label.class::cast)
                        .filter(one -> one.isVisible() && Css.isHeading(one)).toList();
                assertTrue(headings.stream().anyMatch(one -> one.getText().startsWith("Confusion")), "the matrix has a heading");
                headings.forEach(one -> assertTrue(isWhole(one), () -> one.getText() + " is cut at " + width + ": " + one.getSize()));
                Screenshots.take("result-at-" + width);
            }
        } finally {
            workbench.window.getShell().setSize(before);
        }
    }

    private static boolean isWhole(Label label) {
        Point size = label.getSize();
        return label.computeSize((label.getStyle() & SWT.WRAP) == 0 ? SWT.DEFAULT : size.x, SWT.DEFAULT).y <= size.y
                && ((label.getStyle() & SWT.WRAP) != 0 || label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= size.x);
    }
}
