/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.explain.Explanation;
import org.sparsha.runtime.SparshaRuntime;
import org.sparsha.testsupport.RandomModel;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.editor.ClipPage;
import org.sparsha.ui.preferences.Preferences;
import org.sparsha.ui.session.Analysis;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.shell.Recordings;
import org.sparsha.ui.views.ViewIds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The first minute of a user: open, predicted, explained, choose what matters, hear it, compare, change the theme. */
class FirstMinuteTest {

    @TempDir
    Path folder;

    private IWorkbenchWindow window;
    private IWorkbenchPage page;
    private Analysis analysis;

    @BeforeEach
    void start() throws IOException {
        window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        page = window.getActivePage();
        analysis = window.getService(Analysis.class);
        analysis.choices().setModel(RandomModel.copyTo(Files.createDirectory(folder.resolve("model"))).toString());
        Preferences.store().setValue(Preferences.OUTPUT, "file:" + folder.resolve("heard.wav"));
    }

    @AfterEach
    void end() {
        page.closeAllEditors(false);
        Preferences.store().setToDefault(Preferences.OUTPUT);
        Preferences.store().setToDefault(Preferences.THEME);
        analysis.choices().setModel("");
    }

    @Test
    void recordingIsExplainedHeardAndCompared() throws Exception {
        Shell shell = window.getShell();
        shell.setBounds(shell.getDisplay().getPrimaryMonitor().getClientArea());
        Screenshots.take("welcome-light");
        Recordings.open(window, List.of(Speech.write(folder.resolve("speech.wav"))));
        Pump.until("the recording is open", () -> document().isPresent());
        ClipDocument document = document().orElseThrow();
        Pump.until("the model has answered", () -> document.session().isPresent());
        Pump.until("the answer is explained",
                () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        chooseInTable(document);
        hear();
        Explanation first = document.explanations().chosen().orElseThrow();
        analysis.explain(document, analysis.choices().method().explainedBy("sliding-window"));
        Pump.until("it is explained in a second way", () -> document.explanations().all().size() == 2);
        assertFalse(first.equals(document.explanations().chosen().orElseThrow()));
        export();
        photographViews("light");
        Preferences.store().setValue(Preferences.THEME, Preferences.THEME_DARK);
        Pump.settle();
        photographViews("dark");
    }

    private void chooseInTable(ClipDocument document) throws PartInitException {
        page.showView(ViewIds.SEGMENTS);
        Pump.settle();
        Table table = tables(window.getShell()).filter(found -> found.getColumnCount() == 7).findFirst().orElseThrow();
        assertEquals(document.explanations().scored().size(), table.getItemCount());
        table.setSelection(0);
        table.notifyListeners(SWT.Selection, new Event());
        double strongest = document.explanations().scored().stream().mapToDouble(one -> one.score()).max().orElseThrow();
        assertEquals(strongest,
                document.explanations().scored().stream()
                        .filter(one -> document.timeline().chosenSegment().equals(Optional.of(one.segment()))).findFirst().orElseThrow()
                        .score());
        assertEquals(document.timeline().chosenSegment().map(segment -> segment.range()), document.timeline().selection());
    }

    private void hear() throws AudioException {
        ClipCommands commands = page.getActiveEditor().getAdapter(ClipCommands.class);
        assertTrue(commands.can("play-salient"));
        commands.run("play-salient");
        Pump.until("it plays", () -> commands.isOn("play"));
        Pump.until("it was heard", () -> !commands.isOn("play"));
        Pump.until("the file device is closed", () -> Files.exists(folder.resolve("heard.wav")));
        assertTrue(AudioFiles.info(folder.resolve("heard.wav")).frames() > 0);
    }

    private void export() {
        Path exported = folder.resolve("exported");
        page.getActiveEditor().getAdapter(ClipPage.class).export(exported);
        Pump.until("the explanation is exported", () -> Files.isRegularFile(exported.resolve("explanation.json")));
    }

    private void photographViews(String theme) throws IOException, PartInitException {
        for (String view : List.of(ViewIds.COMPARE, ViewIds.ANNOTATIONS, ViewIds.IMPORTANCE, ViewIds.FAITHFULNESS, ViewIds.SPECTROGRAM,
                ViewIds.MODELS, ViewIds.LIVE, ViewIds.HELP, ViewIds.RECORDINGS, ViewIds.PREDICTION, ViewIds.EXPLANATION,
                        ViewIds.SEGMENTS)) {
            page.showView(view);
            Pump.settle();
            Screenshots.take(view.substring(view.lastIndexOf('.') + 1) + "-" + theme);
        }
    }

    private Optional<ClipDocument> document() {
        IEditorPart editor = page.getActiveEditor();
        return Optional.ofNullable(editor).map(part -> part.getAdapter(ClipDocument.class));
    }

    private static java.util.stream.Stream<Table> tables(Control control) {
        if (control instanceof Table table) {
            return java.util.stream.Stream.of(table);
        }
        return control instanceof Composite composite
                ? java.util.Arrays.stream(composite.getChildren()).flatMap(FirstMinuteTest::tables)
                : java.util.stream.Stream.empty();
    }

    @Test
    void brokenFileKeepsItsEditor() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.wav"), "this is no sound");
        Recordings.open(window, List.of(broken));
        Pump.settle();
        assertEquals(1, page.getEditorReferences().length - welcomePages());
        assertTrue(document().isEmpty());
    }

    private long welcomePages() {
        return java.util.Arrays.stream(page.getEditorReferences()).filter(reference -> reference.getId().endsWith(".welcome")).count();
    }

    @Test
    void everyContributionIsListed() {
        SparshaRuntime runtime = analysis.runtime();
        assertTrue(runtime.catalog().check().isEmpty(), () -> runtime.catalog().broken().toString());
    }
}
