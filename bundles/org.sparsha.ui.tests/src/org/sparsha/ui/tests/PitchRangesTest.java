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
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.ProjectPitch;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.ui.project.ProjectDesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where pitch is looked for is set for a project and for single speakers, in the window as on the command line. */
class PitchRangesTest extends WorkbenchTest {

    @AfterEach
    void back() throws Exception {
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
    }

    private static Button button(Shell shell, String text) {
        return Hands.all(shell).filter(Button.class::isInstance).map(Button.class::cast).filter(one -> one.getText().equals(text))
                .findFirst().orElseThrow();
    }

    private static Button ok(Shell shell) {
        return button(shell, "OK");
    }

    private static void type(Shell shell, int row, String floor, String ceiling) {
        Table table = Hands.all(shell).filter(Table.class::isInstance).map(Table.class::cast).findFirst().orElseThrow();
        table.setSelection(row);
        table.notifyListeners(SWT.Selection, new Event());
        List<Text> fields = Hands.all(shell).filter(Text.class::isInstance).map(Text.class::cast).toList();
        fields.get(0).setText(floor);
        fields.get(1).setText(ceiling);
    }

    private static String shown(Shell shell, int row) {
        return Hands.all(shell).filter(Table.class::isInstance).map(Table.class::cast).findFirst().orElseThrow().getItem(row).getText(2);
    }

    @Test
    void aSpeakersRangeIsSetAndGoneBy() throws Exception {
        Path voices = Files.createDirectories(folder.resolve("voices"));
        StringBuilder list = new StringBuilder("file,speaker,label\n");
        for (int i = 0; i < 4; i++) {
            Speech.write(voices.resolve("r" + i + ".wav"));
            list.append('r').append(i).append(".wav,S").append(i % 2).append(",anger\n");
        }
        Path manifest = Files.writeString(voices.resolve("list.csv"), list);
        ProjectFolder project = ProjectFolder.create(folder.resolve("study"), "study");
        ProjectDesk desk = workbench.window.getService(ProjectDesk.class);
        desk.open(project.folder());
        Pump.until("the project is open", () -> desk.snapshot().isPresent());
        Dialogs.during(() -> workbench.hands.menu("Corpus", "Import into Project…"), shell -> {
            Hands.all(shell).filter(Text.class::isInstance).map(Text.class::cast).findFirst().orElseThrow().setText(manifest.toString());
            button(shell, "Import").notifyListeners(SWT.Selection, new Event());
        });
        Pump.until("the corpus is there", () -> desk.snapshot().filter(now -> now.table().size() == 4).isPresent() && !desk.isReading());

        boolean[] wrong = new boolean[1];
        Dialogs.during(() -> workbench.hands.menu("Corpus", "Pitch Ranges…"), shell -> {
            type(shell, 0, "60", "400");
            assertEquals("60 to 400 Hz, as all others", shown(shell, 2));
            type(shell, 2, "100", "110");
            wrong[0] = ok(shell).isEnabled();
            type(shell, 2, "100", "500");
            assertEquals("100 to 500 Hz", shown(shell, 2));
            assertTrue(ok(shell).isEnabled());
            Screenshots.takeQuietly("pitch-ranges");
            ok(shell).notifyListeners(SWT.Selection, new Event());
        });
        assertFalse(wrong[0], "a ceiling below twice the floor is refused");
        ProjectPitch kept = ProjectPitch.of(project);
        assertEquals(Optional.of(new PitchRange(60, 400)), kept.usual());
        assertEquals(new PitchRange(100, 500), kept.of("S1").orElseThrow());
        assertEquals(new PitchRange(100, 500), workbench.analysis.pitch().of(voices.resolve("r1.wav")));
        assertEquals(new PitchRange(60, 400), workbench.analysis.pitch().of(voices.resolve("r0.wav")));

        Dialogs.during(() -> workbench.hands.menu("Corpus", "Pitch Ranges…"), shell -> {
            type(shell, 2, "", "");
            assertEquals("60 to 400 Hz, as all others", shown(shell, 2));
            ok(shell).notifyListeners(SWT.Selection, new Event());
        });
        assertEquals(new PitchRange(60, 400), workbench.analysis.pitch().of(voices.resolve("r1.wav")), "it has none of its own any more");
    }
}
