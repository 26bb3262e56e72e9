/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.project.CorpusImport;
import org.sparsha.application.project.ProjectRun;
import org.sparsha.application.project.RunQueue;
import org.sparsha.core.Progress;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.ui.project.ProjectDesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Another process works in the project that the window has open: neither overwrites the other, and the window shows what both did. */
class TwoWindowsTest extends WorkbenchTest {

    private static final List<String> LABELS = List.of("anger", "sadness", "neutral");

    private ProjectDesk desk;
    private ProjectFolder study;

    @BeforeEach
    void start() throws Exception {
        desk = workbench.window.getService(ProjectDesk.class);
        study = ProjectFolder.create(folder.resolve("study"), "study");
        CorpusImport.make(study, corpus("ours"), Optional.empty(), Optional.of("ours"), Progress.none());
        workbench.hands.menu("View", "Projects and Runs");
        desk.open(study.folder());
        Pump.until("the corpus is there", () -> recordings() == LABELS.size() * 2);
    }

    @AfterEach
    void end() throws Exception {
        desk.queue().stopAll();
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
    }

    private int recordings() {
        return desk.snapshot().map(now -> now.table().size()).orElse(0);
    }

    private Path corpus(String name) throws Exception {
        Path corpus = Files.createDirectories(folder.resolve(name));
        StringBuilder list = new StringBuilder("file,speaker,label\n");
        for (int i = 0; i < LABELS.size() * 2; i++) {
            Speech.write(corpus.resolve(name + i + ".wav"));
            list.append(name).append(i).append(".wav,S").append(i % 2).append(',').append(LABELS.get(i % LABELS.size())).append('\n');
        }
        return Files.writeString(corpus.resolve("list.csv"), list);
    }

    private Process command(String... words) throws IOException {
        List<String> line = new ArrayList<>(BuiltCommandLine.words(folder.resolve("their-cache")));
        line.addAll(List.of(words));
        return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said().toFile()).start();
    }

    private Path said() {
        return folder.resolve("said.txt");
    }

    private void ended(Process process) throws IOException {
        Pump.until("the other process has ended", () -> !process.isAlive());
        assertEquals(0, process.exitValue(), Files.readString(said()));
    }

    private static Button button(Shell shell, String text) {
        return Hands.all(shell).filter(Button.class::isInstance).map(Button.class::cast)
                .filter(one -> one.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
    }

    /** As the menu of the view does; another program may be at the project's file at that moment, which is said, and done again. */
    private void saveFilter(String name) throws Exception {
        IViewPart view = workbench.page.showView("org.sparsha.ui.recordings");
        ActionContributionItem item = Arrays.stream(view.getViewSite().getActionBars().getMenuManager().getItems())
                .filter(ActionContributionItem.class::isInstance).map(ActionContributionItem.class::cast)
                .filter(one -> one.getAction().getText().startsWith("Save Filter")).findFirst().orElseThrow();
        Dialogs.during(() -> item.getAction().run(), shell -> {
            Hands.all(shell).filter(Text.class::isInstance).map(Text.class::cast).filter(text -> (text.getStyle() & SWT.READ_ONLY) == 0)
                    .findFirst().orElseThrow().setText(name);
            button(shell, "OK").notifyListeners(SWT.Selection, new Event());
        });
        if (desk.problem().contains("try again")) {
            Pump.during(100);
            saveFilter(name);
        }
    }

    @Test
    void whatBothDoStays() throws Exception {
        Process importing = command("project", "import", study.folder().toString(), corpus("theirs").toString(), "--name", "theirs");
        Set<String> saved = new TreeSet<>();
        for (int i = 0; importing.isAlive() || i < 3; i++) {
            saveFilter("filter " + i);
            saved.add("filter " + i);
        }
        ended(importing);
        assertEquals(saved, study.filters().stream().map(ProjectFolder.SavedFilter::name).collect(Collectors.toCollection(TreeSet::new)));
        Pump.until("the window shows their corpus by itself", () -> recordings() == LABELS.size() * 4);
        assertEquals(List.of("ours", "theirs"), study.read().parts().stream().map(ProjectFolder::name).toList());

        long before = desk.queue().entries().stream().filter(entry -> entry.state() == RunQueue.State.FINISHED).count();
        Process running = command("run", study.folder().toString(), "--model", folder.resolve("model").toString(), "--seed", "7");
        Dialogs.during(() -> workbench.hands.menu("Corpus", "Run a Model…"), shell -> button(shell, "Run").notifyListeners(SWT.Selection,
                new Event()));
        ended(running);
        Pump.until("ours is done, too", () -> desk.queue().entries().stream().filter(entry -> entry.state() == RunQueue.State.FINISHED)
                .count() == before + 1);
        Pump.until("the window shows both", () -> !desk.isReading() && desk.snapshot().filter(now -> now.runs().size() == 2
                && now.runs().stream().allMatch(line -> line.run().state() == ProjectRun.State.DONE)).isPresent());
        for (var line : desk.snapshot().orElseThrow().runs()) {
            assertEquals(LABELS.size() * 4, SavedRun.read(line.run().folder()).results().size());
        }
        assertEquals(List.of("ours", "theirs"), study.read().parts().stream().map(ProjectFolder::name).toList());
        assertEquals(saved.size(), study.filters().size());
        Screenshots.take("two-windows");
        assertTrue(Hands.all(workbench.window.getShell()).filter(Table.class::isInstance).map(Table.class::cast)
                .anyMatch(table -> table.isVisible() && table.getItemCount() == LABELS.size() * 4), "the table shows all");
    }

    private Table recordingsTable() {
        return workbench.hands.find("recordings", Table.class, one -> (one.getStyle() & SWT.VIRTUAL) != 0
                && Arrays.stream(one.getColumns()).anyMatch(column -> column.getText().equals("speaker")));
    }

    private void setInWindow(String attribute, String value) {
        Table table = recordingsTable();
        table.selectAll();
        table.getMenu().notifyListeners(SWT.Show, new Event());
        var item = Arrays.stream(table.getMenu().getItems()).filter(one -> one.getText().equals("Set Attribute…")).findFirst()
                .orElseThrow();
        Dialogs.during(() -> item.notifyListeners(SWT.Selection, new Event()), shell -> {
            List<Combo> fields = Hands.all(shell).filter(Combo.class::isInstance).map(Combo.class::cast).toList();
            fields.get(0).setText(attribute);
            fields.get(1).setText(value);
            button(shell, "Set").notifyListeners(SWT.Selection, new Event());
        });
    }

    private Set<String> values(String attribute) {
        try {
            return new TreeSet<>(desk.snapshot().orElseThrow().table().values(attribute));
        } catch (CorpusException e) {
            return Set.of(); // no such column yet
        }
    }

    /** Whoever comes while the other writes is told to try again, and does; neither takes away what the other has set. */
    @Test
    void attributesThatBothSetStay() throws Exception {
        Set<String> ours = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            Process setting = command("project", "set", study.folder().toString(), "theirs" + i + "=" + i);
            String name = "ours" + i;
            ours.add(name);
            do {
                setInWindow(name, "x");
                Pump.until("it is set, or to be tried again", () -> !desk.isReading() && values(name).contains("x")
                        || desk.problem().contains("try again"));
            } while (!values(name).contains("x"));
            Pump.until("the other process has ended", () -> !setting.isAlive());
            if (setting.exitValue() != 0) {
                assertTrue(Files.readString(said()).contains("try again"), Files.readString(said()));
                ended(command("project", "set", study.folder().toString(), "theirs" + i + "=" + i));
            }
        }
        Pump.until("the window shows what both have set", () -> !desk.isReading() && ours.stream()
                .allMatch(name -> values(name).equals(Set.of("x"))) && List.of("0", "1", "2").stream()
                        .allMatch(number -> values("theirs" + number).equals(Set.of(number))));
        assertEquals(LABELS.size() * 2, recordings());
    }
}
