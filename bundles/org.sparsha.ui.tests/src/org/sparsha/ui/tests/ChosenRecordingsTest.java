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
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.project.CorpusImport;
import org.sparsha.application.project.RunQueue;
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

    /** What no result depends on is set between two runs of the same settings: the second goes on with the first. */
    @Test
    void theSameSettingsAreTheSameRunAfterAnAttributeIsSet() throws Exception {
        open();
        run();
        table.setSelection(new int[] {1, 3});
        Dialogs.during(() -> choose("Set Attribute…"), shell -> {
            List<Combo> fields = Hands.all(shell).filter(Combo.class::isInstance).map(Combo.class::cast).toList();
            fields.get(0).setText("accent");
            fields.get(1).setText("north");
            button(shell, "Set").notifyListeners(SWT.Selection, new Event());
        });
        Pump.until("it is set", () -> !desk.isReading() && values("accent").contains("north"));
        run();
        assertEquals(1, desk.snapshot().orElseThrow().runs().size());
    }

    /** Runs the default model on all; the queue still has what other tests ran. */
    private void run() throws Exception {
        long before = finished();
        Dialogs.during(() -> Commands.run(workbench.window, "run-model"),
                shell -> button(shell, "Run").notifyListeners(SWT.Selection, new Event()));
        Pump.until("the run is done", () -> finished() == before + 1 && !desk.isReading() && desk.snapshot().filter(now -> now.runs()
                .size() == 1 && now.runs().getFirst().run().outcomes() == COUNT).isPresent());
    }

    private long finished() {
        return desk.queue().entries().stream().filter(entry -> entry.state() == RunQueue.State.FINISHED).count();
    }

    /** Words that are still being typed when another project is opened search that one in no case. */
    @Test
    void whatIsTypedIsNotSearchedInTheNextProject() throws Exception {
        open();
        Text search = Hands.all(workbench.window.getShell()).filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> text.isVisible() && text.getMessage().equals("Search")).findFirst().orElseThrow();
        search.setText("none has this");
        Path sounds = folder.resolve("voices/list.csv");
        ProjectFolder next = ProjectFolder.create(folder.resolve("next"), "next");
        CorpusImport.make(next, sounds, Optional.empty(), Optional.of("voices"), Progress.none());
        desk.open(next.folder());
        boolean[] later = new boolean[1];
        Pump.until("the next project is there", () -> desk.browser().filter(browser -> browser.table().size() == COUNT).isPresent());
        workbench.display.timerExec(400, () -> later[0] = true); // longer than words wait for more of them
        Pump.until("the words would have been searched by now", () -> later[0] && !desk.isTelling());
        assertEquals("", desk.browser().orElseThrow().words());
        assertEquals(COUNT, desk.browser().orElseThrow().size());
        assertEquals("", search.getText());
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
            Pump.until("what is typed goes into the first field", fields.get(0)::isFocusControl);
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

    /** What a segmenter finds, with its settings, becomes a corpus; a second one gets another name. */
    @Test
    void theyAreCutByASegmenter() throws Exception {
        open();
        table.setSelection(new int[] {0});
        Dialogs.during(() -> choose("Cut into Parts…"), shell -> {
            way(shell, 1);
            Combo segmenter = Hands.all(shell).filter(Combo.class::isInstance).map(Combo.class::cast).filter(Combo::isVisible).skip(1)
                    .findFirst().orElseThrow();
            assertTrue(Arrays.stream(segmenter.getItems()).noneMatch("tier"::equals), "that is a way of its own");
            segmenter.setText("fixed");
            segmenter.notifyListeners(SWT.Selection, new Event());
            Pump.settle();
            both("cut-by-segmenter");
            assertTrue(button(shell, "Cut").isEnabled());
            button(shell, "Cut").notifyListeners(SWT.Selection, new Event());
        });
        Pump.until("the parts are there", () -> parts("parts/").size() > 1);
        assertTrue(parts("parts/").stream().allMatch(key -> key.contains("/r0.wav#")), parts("parts/").toString());
        Pump.until("the table shows them", () -> table.getItemCount() == desk.snapshot().orElseThrow().table().size());
        table.setSelection(new int[] {0}); // in a table with other recordings none is chosen
        Dialogs.during(() -> choose("Cut into Parts…"), shell -> {
            List<Text> fields = Hands.all(shell).filter(Text.class::isInstance).map(Text.class::cast).filter(Text::isVisible).toList();
            assertEquals("parts-2", fields.getLast().getText());
            fields.getLast().setText("parts");
            assertTrue(!button(shell, "Cut").isEnabled(), "the name is taken");
            button(shell, "Cancel").notifyListeners(SWT.Selection, new Event());
        });
    }

    /** The stretches of a tier of one of them; the other has no annotation file, which is said. */
    @Test
    void theyAreCutByATier() throws Exception {
        open();
        Files.writeString(folder.resolve("voices/r0.TextGrid"), "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n2\n"
                + "<exists>\n1\n"
                + "\"IntervalTier\"\n\"turns\"\n0\n2\n3\n0\n0.8\n\"caller\"\n0.8\n1\n\"\"\n1\n2\n\"agent\"\n");
        table.setSelection(new int[] {0, 1});
        String[] said = {""};
        Dialogs.during(() -> choose("Cut into Parts…"), shell -> {
            way(shell, 2);
            assertTrue(!button(shell, "Cut").isEnabled(), "the tier has no name yet");
            List<Text> fields = Hands.all(shell).filter(Text.class::isInstance).map(Text.class::cast).filter(Text::isVisible).toList();
            fields.get(0).setText("turns");
            both("cut-by-tier");
            button(shell, "Cut").notifyListeners(SWT.Selection, new Event());
        });
        Dialogs.during(() -> Pump.until("it is said", () -> !said[0].isEmpty()), shell -> {
            said[0] = String.join(" ", Hands.all(shell).filter(Label.class::isInstance).map(label -> ((Label) label).getText()).toList());
            button(shell, "OK").notifyListeners(SWT.Selection, new Event());
        });
        assertTrue(said[0].contains("cut into 2 parts") && said[0].contains("r1.wav"), said[0]);
        Pump.until("the parts are there", () -> parts("parts/").size() == 2);
        assertEquals(List.of("r0.wav#0.0-0.8", "r0.wav#1.0-2.0"), parts("parts/").stream().map(key -> key.replaceAll(".*/", "")).toList());
        Pump.until("their labels are a column", () -> values("part").contains("caller"));
    }

    private static void way(Shell shell, int index) {
        Combo way = Hands.all(shell).filter(Combo.class::isInstance).map(Combo.class::cast).findFirst().orElseThrow();
        way.select(index);
        way.notifyListeners(SWT.Selection, new Event());
        Pump.settle();
    }

    private List<String> parts(String begin) {
        return desk.snapshot().filter(now -> !desk.isReading()).map(now -> IntStream.range(0, now.table().size())
                .mapToObj(now.table()::key).filter(key -> key.startsWith(begin)).toList()).orElse(List.of());
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
