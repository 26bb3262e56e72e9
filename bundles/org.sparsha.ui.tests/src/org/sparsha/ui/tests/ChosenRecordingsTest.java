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
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.project.CorpusImport;
import org.sparsha.core.Progress;
import org.sparsha.corpus.project.ProjectColumns;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingTable;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.project.ProjectDesk;
import org.sparsha.ui.widgets.FilePrompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Recordings that are chosen in the table stay chosen while it is sorted, and are gone on with. */
class ChosenRecordingsTest extends WorkbenchTest {

    private static final int COUNT = 6;

    private ProjectDesk desk;
    private Table table;

    @AfterEach
    void end() throws Exception {
        desk.queue().stopAll();
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
    }

    private void open() throws Exception {
        desk = workbench.window.getService(ProjectDesk.class);
        Path corpus = Files.createDirectories(folder.resolve("voices"));
        StringBuilder list = new StringBuilder("file,speaker,label\n");
        for (int i = 0; i < COUNT; i++) {
            Speech.write(corpus.resolve("r" + i + ".wav"));
            list.append('r').append(i).append(".wav,S").append(COUNT - i).append(i % 2 == 0 ? ",anger\n" : ",neutral\n");
        }
        ProjectFolder study = ProjectFolder.create(folder.resolve("study"), "study");
        CorpusImport.make(study, Files.writeString(corpus.resolve("list.csv"), list), Optional.empty(), Optional.of("voices"),
                Progress.none());
        workbench.hands.menu("View", "Projects and Runs");
        desk.browser().ifPresent(before -> before.search("none has this"));
        desk.narrow(List.of()); // has it shown
        Pump.until("the table doesn't show the project of another test", () -> shown().isEmpty());
        desk.open(study.folder());
        Pump.until("the corpus is there", () -> desk.snapshot().filter(now -> now.table().size() == COUNT).isPresent());
        Pump.until("the table shows it", () -> shown().isPresent());
        table = shown().orElseThrow();
    }

    private Optional<Table> shown() {
        return Hands.all(workbench.window.getShell()).filter(Table.class::isInstance).map(Table.class::cast)
                .filter(one -> one.isVisible() && (one.getStyle() & SWT.VIRTUAL) != 0 && one.getItemCount() == COUNT
                        && Arrays.stream(one.getColumns()).anyMatch(column -> column.getText().equals("speaker"))).findFirst();
    }

    private List<String> chosen() {
        int column = IntStream.range(0, table.getColumnCount()).filter(i -> table.getColumn(i).getText().equals("speaker")).findFirst()
                .orElseThrow();
        return Arrays.stream(table.getSelection()).map(item -> item.getText(column)).sorted().toList();
    }

    private void choose(String words) {
        table.getMenu().notifyListeners(SWT.Show, new Event());
        Arrays.stream(table.getMenu().getItems()).filter(item -> item.getText().equals(words)).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, new Event());
    }

    private static Button button(Shell shell, String text) {
        return Hands.all(shell).filter(Button.class::isInstance).map(Button.class::cast)
                .filter(one -> one.getText().replace("&", "").startsWith(text)).findFirst().orElseThrow();
    }

    @Test
    void theyStayChosenAndAModelIsRunOnThem() throws Exception {
        open();
        table.setSelection(new int[] {0, 2});
        assertEquals(List.of("S4", "S6"), chosen());
        Arrays.stream(table.getColumns()).filter(column -> column.getText().equals("speaker")).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, new Event());
        Pump.settle();
        assertEquals(List.of("S4", "S6"), chosen(), "sorted by speaker");
        assertTrue(!table.isSelected(0) && table.isSelected(COUNT - 1), "S6 comes last now");
        Dialogs.during(() -> choose("Run a Model on These…"), shell -> {
            assertTrue(button(shell, "Only the recordings that the table shows").getSelection(), "those that were chosen");
            button(shell, "Run").notifyListeners(SWT.Selection, new Event());
        });
        Pump.until("the run is done", () -> !desk.isReading() && desk.results().filter(results -> results.saved().results().size() == 2)
                .isPresent());
        assertEquals(2, table.getItemCount());
        Screenshots.take("chosen-recordings");
    }

    private List<String> values(String name) {
        int column = IntStream.range(0, table.getColumnCount()).filter(i -> table.getColumn(i).getText().equals(name)).findFirst()
                .orElse(-1);
        return column < 0 ? List.of() : Arrays.stream(table.getItems()).map(item -> item.getText(column)).toList();
    }

    private void both(String name) {
        Screenshots.takeQuietly(name);
        Commands.run(workbench.window, "theme-dark");
        Pump.settle();
        Screenshots.takeQuietly(name + "-dark");
        Commands.run(workbench.window, "theme-light");
        Pump.settle();
    }

    /** An attribute of several at once, undone with the key of all that is undone. */
    @Test
    void anAttributeIsSetAndUndone() throws Exception {
        open();
        table.setSelection(new int[] {1, 3});
        Dialogs.during(() -> choose("Set Attribute…"), shell -> {
            List<Combo> fields = Hands.all(shell).filter(Combo.class::isInstance).map(Combo.class::cast).toList();
            fields.get(0).setText("accent");
            fields.get(1).setText("north");
            both("set-attribute");
            button(shell, "Set").notifyListeners(SWT.Selection, new Event());
        });
        Pump.until("the column is there", () -> !desk.isReading() && values("accent").equals(List.of("", "north", "", "north", "", "")));
        both("attribute-set");
        table.setFocus();
        Keys.pressWith(SWT.MOD1, 'z');
        Pump.until("it is undone", () -> !desk.isReading() && values("accent").isEmpty());
    }

    /** Windows of a second become a corpus of their own, which goes again with the key of all that is undone. */
    @Test
    void theyAreCutIntoPartsAndUndone() throws Exception {
        open();
        table.setSelection(new int[] {1, 3});
        Dialogs.during(() -> choose("Cut into Parts…"), shell -> {
            Combo way = Hands.all(shell).filter(Combo.class::isInstance).map(Combo.class::cast).findFirst().orElseThrow();
            for (int i = way.getItemCount() - 1; i >= 0; i--) {
                way.select(i);
                way.notifyListeners(SWT.Selection, new Event());
                Pump.settle();
                both("cut-" + i);
            }
            List<Text> fields = Hands.all(shell).filter(Text.class::isInstance).map(Text.class::cast).filter(Text::isVisible).toList();
            fields.get(0).setText("0");
            assertTrue(!button(shell, "Cut").isEnabled(), "a window of nothing");
            fields.get(0).setText("0.5");
            fields.get(1).setText("0.5");
            button(shell, "Cut").notifyListeners(SWT.Selection, new Event());
        });
        Pump.until("the parts are there", () -> !desk.isReading() && desk.snapshot().filter(now -> now.corpora().equals(List.of("voices",
                "parts"))).isPresent());
        RecordingTable now = desk.snapshot().orElseThrow().table();
        List<String> parts = IntStream.range(0, now.size()).mapToObj(now::key).filter(key -> key.startsWith("parts/")).toList();
        assertTrue(parts.size() > 2 && parts.stream().allMatch(key -> key.contains("#")), parts.toString());
        Pump.until("the table shows them", () -> table.getItemCount() == now.size());
        both("cut-done");
        table.setFocus();
        Keys.pressWith(SWT.MOD1, 'z');
        Pump.until("it is undone", () -> !desk.isReading() && desk.snapshot().filter(after -> after.table().size() == COUNT
                && after.corpora().equals(List.of("voices"))).isPresent());
    }

    @Test
    void theyAreExportedAndMadeATaskOf() throws Exception {
        open();
        table.setSelection(new int[] {0, 5});
        ScriptedPrompt prompt = new ScriptedPrompt();
        Path out = folder.resolve("out");
        prompt.answer(out);
        prompt.use(Display.getCurrent());
        choose("Export Recordings…");
        Pump.until("it is said", () -> workbench.told().startsWith("2 recordings exported with 2 sound files"));
        assertTrue(workbench.offers("Open Folder"));
        assertEquals(List.of("audio/r0.wav", "audio/r5.wav"), Files.readAllLines(out.resolve("recordings.csv")).stream().skip(1)
                .map(line -> line.substring(0, line.indexOf(',')).replaceAll("audio/.*/", "audio/")).toList());
        Path manifest = folder.resolve("chosen.csv");
        prompt.answer(manifest);
        choose("Export Manifest…");
        Pump.until("it is said", () -> workbench.told().contains(manifest + "."));
        assertTrue(workbench.offers("Open Folder"));
        prompt.answer(out);
        choose("Export Recordings…");
        Pump.until("it is refused", () -> workbench.told().contains("out") && !workbench.offers("Open Folder"));
        workbench.forgetTold();
        Display.getCurrent().setData(FilePrompt.class.getName(), null);
        choose("Annotate These…");
        Pump.until("the task is asked for", () -> Hands.all(workbench.window.getShell()).anyMatch(control -> control instanceof Text text
                && text.isVisible() && text.getText().startsWith("file=") && text.getText().contains("r5.wav")));
        both("annotate-these");
    }

    @Test
    void columnsAreChosenAndKeptInTheProject() throws Exception {
        open();
        Dialogs.during(() -> choose("Columns…"), shell -> {
            Table columns = Hands.all(shell).filter(Table.class::isInstance).map(Table.class::cast).findFirst().orElseThrow();
            Arrays.stream(columns.getItems()).forEach(item -> item.setChecked(List.of("speaker", "length").contains(item.getText())));
            both("columns");
            button(shell, "OK").notifyListeners(SWT.Selection, new Event());
        });
        Pump.until("they are shown", () -> Arrays.stream(table.getColumns()).map(TableColumn::getText).filter(text -> !text.isEmpty())
                .toList().equals(List.of("speaker", "length")));
        both("columns-chosen");
        assertEquals(List.of("speaker", "length"), ProjectColumns.of(desk.folder().orElseThrow()).names());
    }
}
