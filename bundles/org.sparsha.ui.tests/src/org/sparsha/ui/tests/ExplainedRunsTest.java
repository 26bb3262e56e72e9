/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.project.RunQueue;
import org.sparsha.testsupport.RandomModel;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.project.ProjectDesk;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.widgets.FilePrompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A corpus is judged from one menu line; two models that differ are explained, and where they differ one click leads to both explanations
 * in the audio editor; the report is saved as PDF.
 */
class ExplainedRunsTest extends WorkbenchTest {

    private static final List<String> LABELS = List.of("anger", "sad", "neutral");

    private final ScriptedPrompt prompt = new ScriptedPrompt();
    private ProjectDesk desk;

    @BeforeEach
    void start() {
        desk = workbench.window.getService(ProjectDesk.class);
        prompt.use(Display.getCurrent());
    }

    @AfterEach
    void end() throws Exception {
        desk.queue().stopAll();
        Display.getCurrent().setData(FilePrompt.class.getName(), null);
        workbench.page.closeAllEditors(false);
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
    }

    private Path corpus() throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("voices"));
        StringBuilder list = new StringBuilder("file,speaker,label\n");
        for (int i = 0; i < LABELS.size(); i++) {
            Speech.write(corpus.resolve("r" + i + ".wav"));
            list.append('r').append(i).append(".wav,S").append(i).append(',').append(LABELS.get(i)).append('\n');
        }
        return Files.writeString(corpus.resolve("list.csv"), list);
    }

    /** The same graph, its classes named the other way round: it never hears what the first hears. */
    private Path secondModel() throws Exception {
        Path second = RandomModel.copyTo(Files.createDirectory(folder.resolve("second")));
        Path descriptor = second.resolve("sparsha-model.json");
        String text = Files.readString(descriptor).replaceFirst("(\"version\":\\s*\")", "$1second-");
        int start = text.indexOf('[', text.indexOf("\"labels\"")) + 1;
        int end = text.indexOf(']', start);
        List<String> labels = Arrays.asList(text.substring(start, end).strip().split("\\s*,\\s*"));
        Files.writeString(descriptor, text.substring(0, start) + String.join(", ", labels.reversed()) + text.substring(end));
        return second;
    }

    private static Button button(Shell shell, String text) {
        return Hands.all(shell).filter(Button.class::isInstance).map(Button.class::cast)
                .filter(one -> one.getText().replace("&", "").startsWith(text)).findFirst().orElseThrow();
    }

    private void judge() throws Exception {
        Path list = corpus();
        prompt.answer(folder.resolve("study"));
        long before = finished();
        Dialogs.during(() -> workbench.hands.menu("Corpus", "Judge a Corpus…"), shell -> {
            Hands.all(shell).filter(Text.class::isInstance).map(Text.class::cast).findFirst().orElseThrow().setText(list.toString());
            button(shell, "Import").notifyListeners(SWT.Selection, new Event());
        });
        Pump.until("the corpus is judged", () -> finished() == before + 1 && desk.results().isPresent() && !desk.isReading());
    }

    private void explain() {
        Dialogs.during(() -> workbench.hands.menu("Corpus", "Run a Model…"), shell -> {
            button(shell, "Explain each answer").setSelection(true);
            button(shell, "Run").notifyListeners(SWT.Selection, new Event());
        });
    }

    private long finished() {
        return desk.queue().entries().stream().filter(entry -> entry.state() == RunQueue.State.FINISHED).count();
    }

    private int runs() {
        return desk.snapshot().map(now -> now.runs().size()).orElse(0);
    }

    private List<String> explained() {
        return desk.snapshot().map(now -> now.runs().stream().filter(line -> !line.explained().isEmpty())
                .map(line -> line.run().name()).toList()).orElse(List.of());
    }

    private Table table(String column) {
        return workbench.hands.find("table with " + column, Table.class, one -> one.getColumnCount() > 1
                && Arrays.stream(one.getColumns()).anyMatch(found -> found.getText().equals(column)));
    }

    /** Whether something in a table is in a colour that is no grey: words in the colour of the table are none. */
    private static boolean isColoured(Table table) {
        Rectangle area = table.getClientArea();
        Image image = new Image(table.getDisplay(), area.width, area.height);
        GC gc = new GC(table);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        for (int y = table.getHeaderHeight(); y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                RGB colour = data.palette.getRGB(data.getPixel(x, y));
                int most = Math.max(colour.red, Math.max(colour.green, colour.blue));
                int least = Math.min(colour.red, Math.min(colour.green, colour.blue));
                if (most - least > 90) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void judgingACorpusLeadsToItsResult() throws Exception {
        judge();
        assertEquals(LABELS.size(), desk.snapshot().orElseThrow().table().size());
        assertEquals(1, runs());
        Table recordings = table("hears");
        recordings.deselectAll();
        Pump.settle();
        Screenshots.take("judged-corpus");
        assertTrue(isColoured(recordings), "right and wrong have a colour");
        Path pdf = folder.resolve("report.pdf");
        prompt.answer(pdf);
        workbench.page.showView("org.sparsha.ui.runs");
        Table runs = table("explained by");
        workbench.hands.selectRow(runs, 0);
        choose(runs.getMenu(), "Save Report as PDF…");
        Pump.until("it is said where the PDF is", () -> workbench.told().equals("Written to " + pdf + ".")
                && workbench.offers("Open Folder"));
        assertTrue(Files.size(pdf) > 5000);
    }

    private static void choose(Menu menu, String words) {
        menu.notifyListeners(SWT.Show, new Event());
        MenuItem found = Arrays.stream(menu.getItems()).filter(item -> item.getText().equals(words)).findFirst().orElseThrow();
        assertTrue(found.isEnabled(), words);
        found.notifyListeners(SWT.Selection, new Event());
        Pump.settle();
    }

    @Test
    void whereRunsDifferBothExplanationsOpenInTheEditor() throws Exception {
        judge();
        long before = finished();
        explain();
        Pump.until("the first model is explained", () -> finished() == before + 1 && !desk.isReading());
        workbench.analysis.choices().setModel(secondModel().toString());
        explain();
        Pump.until("the second is, too", () -> finished() == before + 2 && runs() == 3 && explained().size() == 2);
        desk.compare(explained());
        workbench.page.showView("org.sparsha.ui.compare-runs");
        Pump.until("they are compared", () -> Hands.all(workbench.window.getShell()).filter(Table.class::isInstance).map(Table.class::cast)
                .anyMatch(one -> one.isVisible() && one.getColumnCount() == 4 && one.getColumn(1).getText().equals("truth")
                        && one.getItemCount() == LABELS.size()));
        Screenshots.take("explained-differences");
        Table differing = table("truth");
        workbench.hands.selectRow(differing, 1);
        differing.notifyListeners(SWT.DefaultSelection, new Event());
        Pump.until("both explanations are in the editor", () -> workbench.document().map(ClipDocument::explanations)
                .filter(shown -> shown.all().size() == 1 && shown.beside().size() == 1).isPresent());
        ClipDocument document = workbench.document().orElseThrow();
        assertTrue(document.path().endsWith("r1.wav"), document.path().toString());
        assertEquals(List.of("1", "second-1"), Stream.concat(document.explanations().all().stream(),
                document.explanations().beside().stream()).map(one -> one.model().version()).sorted().toList());
        Screenshots.take("both-explanations");
        try {
            Commands.run(workbench.window, "theme-dark");
            Pump.settle();
            Screenshots.take("both-explanations-dark");
        } finally {
            Commands.run(workbench.window, "theme-light");
            Pump.settle();
        }
    }
}
