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

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.project.CorpusImport;
import org.sparsha.application.project.RunQueue;
import org.sparsha.core.Progress;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.testsupport.RandomModel;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.project.ProjectDesk;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A project is made, a corpus imported, a model run, its mistakes looked at, another run compared with it: all in the window. */
class ProjectTest extends WorkbenchTest {

    private static final String[] LABELS = {"anger", "sadness", "neutral"};

    private final ScriptedPrompt prompt = new ScriptedPrompt();
    private ProjectDesk desk;
    private Path study;

    @BeforeEach
    void start() {
        desk = workbench.window.getService(ProjectDesk.class);
        prompt.use(Display.getCurrent());
        study = folder.resolve("study");
    }

    @AfterEach
    void end() throws Exception {
        desk.queue().stopAll();
        Display.getCurrent().setData(FilePrompt.class.getName(), null);
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
    }

    private Path corpus() throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("voices"));
        StringBuilder list = new StringBuilder("file,speaker,label\n");
        for (int i = 0; i < 12; i++) {
            Speech.write(corpus.resolve("r" + i + ".wav"));
            list.append('r').append(i).append(".wav,S").append(i % 3).append(',').append(LABELS[i % LABELS.length]).append('\n');
        }
        return Files.writeString(corpus.resolve("list.csv"), list);
    }

    /** The same graph by another version: with the same version it would be the same run. */
    private Path secondModel() throws Exception {
        Path second = RandomModel.copyTo(Files.createDirectory(folder.resolve("second")));
        Path descriptor = second.resolve("sparsha-model.json");
        Files.writeString(descriptor, Files.readString(descriptor).replaceFirst("(\"version\":\\s*\")", "$1second-"));
        return second;
    }

    private static Button button(Shell shell, String text) {
        return Hands.all(shell).filter(Button.class::isInstance).map(Button.class::cast)
                .filter(one -> one.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
    }

    private void press(String text) {
        FlatButton button = workbench.hands.find(text, FlatButton.class, one -> one.getText().equals(text));
        Pump.until(text + " can be pressed", button::isEnabled);
        button.press();
        Pump.settle();
    }

    private void run() {
        Dialogs.during(() -> workbench.hands.menu("Corpus", "Run a Model…"), shell -> button(shell, "Run").notifyListeners(SWT.Selection,
                new Event()));
    }

    /** Starts a run and stops it at once; where it wasn't that fast, the button goes on with it. */
    private void runAndStop() {
        int entries = desk.queue().entries().size();
        run();
        desk.queue().stop(desk.queue().entries().get(entries).number());
        Pump.until("it has stopped", () -> !desk.queue().entries().get(entries).isOpen() && !desk.isReading());
        if (desk.queue().entries().get(entries).state() == RunQueue.State.STOPPED) {
            Screenshots.takeQuietly("project-stopped");
            run(); // the same settings are the same run
        }
    }

    private long finished() {
        return desk.queue().entries().stream().filter(entry -> entry.state() == RunQueue.State.FINISHED).count();
    }

    private Table table(String column) {
        return workbench.hands.find("table with " + column, Table.class, one -> one.getColumnCount() > 1
                && List.of(one.getColumns()).stream().anyMatch(found -> found.getText().equals(column)));
    }

    @Test
    void fromANewProjectToTwoRunsCompared() throws Exception {
        Path list = corpus();
        prompt.answer(study);
        workbench.hands.menu("File", "New Project…");
        Pump.until("the project is open", () -> desk.snapshot().isPresent());
        Screenshots.take("project-empty");
        Dialogs.during(() -> workbench.hands.menu("Corpus", "Import into Project…"), shell -> {
            Hands.all(shell).filter(Text.class::isInstance).map(Text.class::cast).findFirst().orElseThrow().setText(list.toString());
            button(shell, "Import").notifyListeners(SWT.Selection, new Event());
        });
        Pump.until("the corpus is there", () -> desk.snapshot().filter(now -> now.table().size() == 12).isPresent());
        workbench.page.showView("org.sparsha.ui.result"); // has nothing yet, and the keyboard when it has
        long before = finished();
        runAndStop();
        Pump.until("the run is done", () -> finished() == before + 1 && desk.results().isPresent() && !desk.isReading());
        Screenshots.take("project-run");
        assertEquals(1, desk.snapshot().orElseThrow().runs().size());
        Table recordings = table("hears");
        assertEquals(12, recordings.getItemCount());
        workbench.page.hideView(workbench.page.findView("org.sparsha.ui.result")); // made anew it finds what is there already
        workbench.page.showView("org.sparsha.ui.result");
        Pump.settle();
        Control matrix = Display.getCurrent().getFocusControl();
        assertTrue(matrix.getClass().getSimpleName().equals("MatrixCanvas"), "The matrix has the keyboard, not " + matrix);
        workbench.hands.key(' ');
        Pump.until("the table shows the cell", () -> desk.browser().orElseThrow().conditions().size() == 2);
        Screenshots.take("project-cell");
        desk.browser().orElseThrow().conditions().forEach(condition -> press(chip(condition.field(),
                condition.values().get(0))));
        Pump.until("all are shown again", () -> desk.browser().orElseThrow().size() == 12);
        workbench.hands.selectRow(recordings, 1);
        recordings.notifyListeners(SWT.DefaultSelection, new Event());
        Pump.until("the recording is open", () -> workbench.document().filter(shown -> shown.path().endsWith("r1.wav")).isPresent());
        Commands.showView(workbench.window, ViewIds.PREDICTION);
        Pump.until("the project's label stands beside the answer", () -> Hands.all(workbench.window.getShell())
                .filter(Label.class::isInstance).map(Label.class::cast)
                .anyMatch(one -> one.isVisible() && one.getText().equals("study calls it sadness.")));
        workbench.hands.menu("View", "Projects and Runs");
        workbench.analysis.choices().setModel(secondModel().toString());
        run();
        Pump.until("the second run is done", () -> finished() == before + 2 && desk.snapshot().filter(now -> now.runs().size() == 2)
                .isPresent() && !desk.isReading());
        press("Compare");
        Pump.until("they are compared", () -> Hands.all(workbench.window.getShell()).filter(Table.class::isInstance).map(Table.class::cast)
                .anyMatch(one -> one.isVisible() && one.getColumnCount() == 5 && one.getColumn(2).getText().equals("difference")
                        && one.getItemCount() > 2));
        Screenshots.take("project-compare");
        Path pdf = folder.resolve("report.pdf");
        prompt.answer(pdf);
        Commands.showView(workbench.window, ViewIds.RUNS);
        Pump.settle();
        Table runs = table("state");
        workbench.hands.selectRow(runs, 0);
        runs.getMenu().notifyListeners(SWT.Show, new Event());
        Arrays.stream(runs.getMenu().getItems()).filter(item -> item.getText().equals("Save Report as PDF…")).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, new Event());
        Pump.until("it is said where the report is", () -> workbench.told().equals("Written to " + pdf + ".")
                && workbench.offers("Open Folder"));
        assertTrue(Files.isRegularFile(pdf));
        for (var run : desk.snapshot().orElseThrow().runs()) {
            assertTrue(SavedRun.isRun(run.run().folder()), run.run().name());
            assertTrue(Files.readString(run.run().folder().resolve("report.html")).contains("Methods"), run.run().name());
        }
    }

    /** Of recordings that nobody has labelled the run has answers, in the table and in words, and no figures. */
    @Test
    void recordingsWithoutLabelsAreAsked() throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("calls"));
        for (int i = 0; i < 3; i++) {
            Speech.write(corpus.resolve("c" + i + ".wav"));
        }
        CorpusImport.make(ProjectFolder.create(study, "calls"), corpus, Optional.empty(), Optional.of("calls"), Progress.none());
        workbench.hands.menu("View", "Projects and Runs");
        desk.open(study);
        Pump.until("the corpus is there", () -> desk.snapshot().filter(now -> now.table().size() == 3).isPresent());
        Dialogs.during(() -> workbench.hands.menu("Corpus", "Run a Model…"), shell -> {
            assertTrue(Hands.all(shell).filter(Button.class::isInstance).map(Button.class::cast)
                    .filter(one -> one.getText().contains("Answers only")).findFirst().orElseThrow().getSelection(), "nobody has labelled");
            Screenshots.takeQuietly("run-dialog");
            button(shell, "Run").notifyListeners(SWT.Selection, new Event());
        });
        Pump.until("the answers are there", () -> desk.results().filter(results -> results.saved().results().size() == 3).isPresent()
                && !desk.isReading());
        Pump.until("the table shows them", () -> Hands.all(workbench.window.getShell()).filter(Table.class::isInstance)
                .map(Table.class::cast).anyMatch(one -> one.isVisible() && one.getItemCount() == 3
                        && Arrays.stream(one.getColumns()).anyMatch(column -> column.getText().equals("hears"))));
        assertTrue(desk.results().orElseThrow().sentence().contains(" was asked about 3 recordings. It hears "));
        Pump.settle();
        Screenshots.take("project-answers");
    }

    @Test
    void aRunThatIsStoppedGoesOn() throws Exception {
        Path list = corpus();
        prompt.answer(study);
        workbench.hands.menu("File", "New Project…");
        Dialogs.during(() -> workbench.hands.menu("Corpus", "Import into Project…"), shell -> {
            Hands.all(shell).filter(Text.class::isInstance).map(Text.class::cast).findFirst().orElseThrow().setText(list.toString());
            button(shell, "Import").notifyListeners(SWT.Selection, new Event());
        });
        Pump.until("the corpus is there", () -> desk.snapshot().filter(now -> now.table().size() == 12).isPresent());
        int entries = desk.queue().entries().size();
        run();
        desk.queue().stop(desk.queue().entries().get(entries).number());
        Pump.until("it has stopped", () -> !desk.queue().entries().get(entries).isOpen() && !desk.isReading());
        run(); // the same settings are the same run
        Pump.until("it is done", () -> desk.queue().entries().get(entries + 1).state() == RunQueue.State.FINISHED);
        Pump.until("it is listed", () -> desk.snapshot().filter(now -> now.runs().size() == 1 && now.runs().get(0).run().outcomes() == 12)
                .isPresent());
    }

    private static String chip(String field, String value) {
        return field + " " + value + "  ×";
    }

    @Test
    void anotherProjectIsReadThoughTheOneBeforeIsGone() throws Exception {
        ProjectFolder gone = ProjectFolder.create(folder.resolve("gone"), "gone");
        ProjectFolder there = ProjectFolder.create(folder.resolve("there"), "there");
        desk.open(gone.folder());
        Pump.until("the first is read", () -> !desk.isReading() && desk.snapshot().filter(now -> now.name().equals("gone")).isPresent());
        Files.delete(gone.folder().resolve("sparsha-project.json"));
        desk.reload();
        desk.open(there.folder()); // while the first is still being read
        Pump.until("the other is read", () -> desk.snapshot().filter(now -> now.name().equals("there")).isPresent());
        assertEquals("", desk.problem());
    }
}
