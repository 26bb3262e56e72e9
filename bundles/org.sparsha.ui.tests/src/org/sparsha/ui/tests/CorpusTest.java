/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.cli.CommandContext;
import org.sparsha.cli.SparshaCommand;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.testsupport.LogEnergyModel;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.corpus.CorpusShelf;
import org.sparsha.ui.corpus.OpenCorpus;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.widgets.FilePrompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A corpus is imported, browsed, predicted and its results exported, by the window's menus. */
class CorpusTest extends WorkbenchTest {

    private static final String[] FILES = {"anna/anger/a1.wav", "anna/sadness/s1.wav", "ben/anger/a2.wav", "ben/neutral/n1.wav"};

    private final ScriptedPrompt prompt = new ScriptedPrompt();
    private CorpusShelf shelf;

    @BeforeEach
    void start() {
        shelf = workbench.window.getService(CorpusShelf.class);
        prompt.use(Display.getCurrent());
    }

    @AfterEach
    void end() {
        shelf.all().forEach(shelf::remove);
        Display.getCurrent().setData(FilePrompt.class.getName(), null);
    }

    private Path corpus() throws IOException, AudioException {
        Path corpus = folder.resolve("voices");
        for (String file : FILES) {
            Files.createDirectories(corpus.resolve(file).getParent());
            Speech.write(corpus.resolve(file));
        }
        return corpus;
    }

    @Test
    void corpusIsImportedPredictedAndReported() throws Exception {
        assertFalse(workbench.hands.canChoose("Corpus", "Predict All"), "There is no corpus yet");
        prompt.answer(corpus());
        workbench.hands.menu("Corpus", "Import Corpus…");
        assertEquals(1, shelf.all().size());
        OpenCorpus imported = shelf.all().get(0);
        Pump.until("it has been read", () -> imported.corpus().isPresent());
        assertEquals(FILES.length, imported.corpus().orElseThrow().size());
        Pump.until("it can be seen", () -> line("voices").map(item -> item.getText(1).equals("4")).orElse(false));
        workbench.hands.menu("Corpus", "Predict All");
        Pump.until("all are predicted", () -> imported.heardCount() == FILES.length);
        line("voices").orElseThrow().setExpanded(true);
        Pump.until("folders can be seen", () -> line("anna").isPresent());
        line("anna").orElseThrow().setExpanded(true);
        Pump.until("a folder can be seen", () -> line("anger").isPresent());
        line("anger").orElseThrow().setExpanded(true);
        Pump.until("a recording is marked right or wrong",
                () -> line("a1.wav").map(item -> item.getText(1).matches("([a-z]+ → )?[a-z]+ [✓✗]")).orElse(false));
        Screenshots.take("corpus-predicted");
        Path report = folder.resolve("report");
        prompt.answer(report);
        workbench.hands.menu("Corpus", "Export Results…");
        Pump.until("the report is written", () -> Files.isRegularFile(report.resolve("report.html")));
        assertEquals(evaluatedByCommand(imported.place()), bytes(report));
        Dialogs.during(() -> workbench.hands.menu("Corpus", "Details…"), shell -> Screenshots.takeQuietly("corpus-details"));
        workbench.hands.menu("Corpus", "Next Recording");
        Pump.until("the first recording is open", () -> workbench.page.getActiveEditor() != null
                && workbench.page.getActiveEditor().getTitle().equals("a1.wav"));
        Pump.until("the tree follows", () -> chosen().equals("a1.wav"));
        workbench.page.showView(ViewIds.PREDICTION);
        ClipDocument document = workbench.document().orElseThrow();
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        Pump.settle();
        String given = "voices calls it anger.";
        assertTrue(workbench.hands.find("label of the corpus", Label.class, one -> one.getText().equals(given)).getSize().y > 0);
    }

    /** A model of dimensions is judged in the window, too, and leaves the bytes that the command line leaves. */
    @Test
    void modelOfDimensionsLeavesTheBytesOfTheCommandLine() throws Exception {
        Path model = LogEnergyModel.write(folder.resolve("dimensions"), "dimensional", "arousal", "valence");
        workbench.analysis.choices().setModel(model.toString());
        Path corpus = corpus();
        StringBuilder manifest = new StringBuilder("file,speaker,arousal\n");
        for (int i = 0; i < FILES.length; i++) {
            manifest.append(FILES[i]).append(',').append(FILES[i], 0, FILES[i].indexOf('/')).append(",0.").append(i + 1).append('\n');
        }
        Files.writeString(corpus.resolve("manifest.csv"), manifest);
        prompt.answer(corpus);
        workbench.hands.menu("Corpus", "Import Corpus…");
        OpenCorpus imported = shelf.all().get(0);
        Pump.until("it has been read", () -> imported.corpus().isPresent());
        shelf.choose(imported);
        workbench.hands.menu("Corpus", "Predict All");
        Pump.until("all are predicted", () -> imported.heardCount() == FILES.length);
        Path report = folder.resolve("report");
        prompt.answer(report);
        workbench.hands.menu("Corpus", "Export Results…");
        Map<String, String> expected = evaluatedByCommand(imported.place());
        assertTrue(expected.containsKey("dimensions.csv"), expected.keySet().toString());
        Pump.until("the report is written", () -> expected.keySet().stream().allMatch(file -> Files.isRegularFile(report.resolve(file))));
        assertEquals(expected, bytes(report));
    }

    private String chosen() {
        Tree tree = workbench.hands.find("explorer", Tree.class, found -> found.getColumnCount() == 2);
        return tree.getSelectionCount() == 0 ? "" : tree.getSelection()[0].getText();
    }

    @Test
    void nextRecordingUsesItsTabAgainAndLeavesTheWelcomePage() throws Exception {
        prompt.answer(corpus());
        workbench.hands.menu("Corpus", "Import Corpus…");
        Pump.until("it has been read", () -> shelf.all().get(0).corpus().isPresent());
        shelf.choose(shelf.all().get(0));
        workbench.hands.menu("Help", "Welcome");
        int before = workbench.page.getEditorReferences().length;
        for (String name : List.of("a1.wav", "s1.wav", "a2.wav")) {
            workbench.hands.menu("Corpus", "Next Recording");
            Pump.until(name + " is in front", () -> workbench.document().filter(shown -> shown.path().endsWith(name)).isPresent());
            Pump.until("the tree follows to " + name, () -> chosen().equals(name));
            assertEquals(before + 1, workbench.page.getEditorReferences().length, "one tab, and those that were there");
        }
        workbench.hands.menu("Corpus", "Previous Recording");
        Pump.until("the tree follows back", () -> chosen().equals("s1.wav"));
        workbench.hands.menu("File", "Keep This Tab");
        workbench.hands.menu("Corpus", "Next Recording");
        Pump.until("the next is in front", () -> workbench.document().filter(shown -> shown.path().endsWith("a2.wav")).isPresent());
        assertEquals(before + 2, workbench.page.getEditorReferences().length, "the tab that is to be kept stays");
    }

    /** Who chose one channel of a recording is asked what is heard of all, once; that is heard, as on the command line. */
    @Test
    void theChannelChosenIsHeardOfAll() throws Exception {
        Path corpus = corpus();
        for (String file : FILES) {
            float[] voice = AudioFiles.read(corpus.resolve(file)).mono();
            float[] other = new float[voice.length];
            for (int i = voice.length / 3; i < voice.length; i++) {
                other[i] = 0.4f * voice[i - voice.length / 3];
            }
            WavWriter.write(corpus.resolve(file), new AudioClip(new float[][] {voice, other}, Speech.RATE, List.of()), WavFormat.FLOAT_32);
        }
        prompt.answer(corpus);
        workbench.hands.menu("Corpus", "Import Corpus…");
        OpenCorpus imported = shelf.all().get(0);
        Pump.until("it has been read", () -> imported.corpus().isPresent());
        shelf.choose(imported);
        ClipDocument document = workbench.open(corpus.resolve(FILES[0]));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        workbench.analysis.channels().hear(document, ChannelChoice.alone(2));
        Pump.until("the second channel is explained", () -> document.run() instanceof RunState.Idle
                && document.explanations().chosen().filter(one -> one.audio().channel().isPresent()).isPresent());
        imported.forgetHeard();
        StringBuilder asked = workbench.answer("Which Channel?", "Cancel");
        workbench.hands.menu("Corpus", "Predict All");
        assertTrue(asked.toString().contains("Of a1.wav you chose channel 2 alone."), asked.toString());
        assertEquals(0, imported.heardCount(), "nothing is begun");
        workbench.answer("Which Channel?", "Channel 2 Alone");
        workbench.hands.menu("Corpus", "Predict All");
        Pump.until("all are predicted", () -> imported.heardCount() == FILES.length);
        Pump.until("it is said what was heard", () -> imported.warnings().contains("The model hears channel 2 alone."));
        assertEquals(document.session().orElseThrow().prediction().label(),
                imported.heard(imported.recording(document.path()).orElseThrow()).orElseThrow().label());
        Path report = folder.resolve("report");
        prompt.answer(report);
        workbench.hands.menu("Corpus", "Export Results…"); // not asked again
        Pump.until("the report is written", () -> workbench.told().startsWith("Written to " + report));
        assertEquals(evaluatedByCommand(imported.place(), "--channel", "2"), bytes(report));
    }

    /** The folder that {@code sparsha evaluate} leaves of the same corpus and model. */
    private Map<String, String> evaluatedByCommand(Path corpus, String... more) throws IOException {
        Path out = folder.resolve("by-command");
        List<String> words = new ArrayList<>(List.of("evaluate", corpus.toString(), "--model", workbench.analysis.choices().model(),
                "--out", out.toString()));
        words.addAll(List.of(more));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (CommandContext context = new CommandContext(new PrintStream(told, true, StandardCharsets.UTF_8),
                new PrintStream(told, true, StandardCharsets.UTF_8), RegistryFactory::getRegistry, folder)) {
            assertEquals(0, SparshaCommand.execute(words.toArray(String[]::new), context), () -> told.toString(StandardCharsets.UTF_8));
        }
        return bytes(out);
    }

    private static Map<String, String> bytes(Path run) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(Files::isRegularFile).filter(one -> !one.endsWith(ResultStore.LOCK)).toList()) {
                bytes.put(run.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    @Test
    void folderWithoutRecordingsIsRefusedInWords() throws IOException {
        prompt.answer(Files.createDirectory(folder.resolve("empty")));
        StringBuilder told = new StringBuilder();
        Dialogs.during(() -> {
            workbench.hands.menu("Corpus", "Import Corpus…");
            Pump.until("it has been tried", () -> !shelf.all().get(0).problem().isEmpty() && !told.isEmpty());
        }, shell -> told.append(shell.getText()));
        assertTrue(shelf.all().get(0).problem().contains("no readable recording"), shelf.all().get(0).problem());
    }

    private Optional<TreeItem> line(String text) {
        Tree tree = workbench.hands.find("explorer", Tree.class, found -> found.getColumnCount() == 2);
        return find(tree.getItems(), text);
    }

    private static Optional<TreeItem> find(TreeItem[] items, String text) {
        for (TreeItem item : items) {
            if (item.getText().equals(text)) {
                return Optional.of(item);
            }
            Optional<TreeItem> below = item.getExpanded() ? find(item.getItems(), text) : Optional.empty();
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }
}
