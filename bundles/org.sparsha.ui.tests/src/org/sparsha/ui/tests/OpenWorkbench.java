/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.sparsha.testsupport.RandomModel;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.editor.ClipPage;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.settings.Preferences;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.NoticeBar;

/** The workbench that the tests run in, as a test of one matter needs it: with a small model, and sound going into a file. */
final class OpenWorkbench implements AutoCloseable {

    final IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    final IWorkbenchPage page = window.getActivePage();
    final Analysis analysis = window.getService(Analysis.class);
    final Display display = window.getShell().getDisplay();
    final Hands hands = new Hands(window.getShell());

    /** @param folder for the model and for what is heard */
    OpenWorkbench(Path folder) throws IOException {
        forgetExplanations();
        analysis.choices().setModel(RandomModel.copyTo(Files.createDirectory(folder.resolve("model"))).toString());
        hearIn(folder.resolve("heard.wav"));
    }

    static void hearIn(Path file) {
        Preferences.store().setValue(Preferences.OUTPUT, "file:" + file);
    }

    private static Path kept() {
        return Platform.getStateLocation(Platform.getBundle("org.sparsha.ui")).toFile().toPath().resolve("explanations");
    }

    /** What was explained in one test must not be there in the next, though they use the same recordings. */
    private static void forgetExplanations() {
        Pump.until("what the test before explained is forgotten", OpenWorkbench::isForgotten);
    }

    /** Deletes what is kept; not to the end where the test before still keeps its explanation meanwhile. */
    private static boolean isForgotten() {
        if (!Files.isDirectory(kept())) {
            return true;
        }
        try (Stream<Path> files = Files.walk(kept())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** Whether an explanation with a text in its JSON is kept for the next start. */
    boolean isKept(String text) {
        try (Stream<Path> files = Files.walk(kept())) {
            for (Path file : files.filter(path -> path.endsWith("explanation.json")).toList()) {
                if (Files.readString(file).replace(" ", "").contains(text)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    /** Opens a recording and waits until it is there. */
    ClipDocument open(Path recording) {
        Recordings.open(window, List.of(recording));
        Pump.until(recording.getFileName() + " is open", () -> document().filter(shown -> shown.path().equals(recording)).isPresent());
        return document().orElseThrow();
    }

    Optional<ClipDocument> document() {
        IEditorPart editor = page.getActiveEditor();
        return Optional.ofNullable(editor).map(part -> part.getAdapter(ClipDocument.class));
    }

    ClipPage shown() {
        return page.getActiveEditor().getAdapter(ClipPage.class);
    }

    /** Answers the next dialog of a title with one of its buttons. @return what the dialog said, once it has come */
    StringBuilder answer(String title, String button) {
        StringBuilder said = new StringBuilder();
        display.timerExec(20, new Runnable() {
            @Override
            public void run() {
                Optional<Shell> dialog = Arrays.stream(display.getShells()).filter(shell -> shell.isVisible()
                        && shell.getText().equals(title)).findFirst();
                Optional<Button> found = dialog.flatMap(shell -> controls(shell).filter(Button.class::isInstance).map(Button.class::cast)
                        .filter(one -> one.getText().replace("&", "").equals(button)).findFirst());
                if (found.isEmpty()) {
                    display.timerExec(20, this);
                    return;
                }
                controls(dialog.get()).filter(Label.class::isInstance).forEach(label -> said.append(((Label) label).getText()));
                found.get().notifyListeners(SWT.Selection, new Event());
            }
        });
        return said;
    }

    /** Presses a button of the line above the recording. */
    void press(String label) {
        controls(shown().notice()).filter(FlatButton.class::isInstance).map(FlatButton.class::cast)
                .filter(button -> button.getText().equals(label)).findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event());
    }

    /** What the window says of what has left it; empty where nothing is said. */
    String told() {
        return NoticeBar.of(window.getShell()).orElseThrow().text();
    }

    /** Whether that line has a button. */
    boolean offers(String label) {
        return !told().isEmpty() && controls(NoticeBar.of(window.getShell()).orElseThrow()).anyMatch(
                one -> one instanceof FlatButton button && button.getText().equals(label));
    }

    /** Puts away all that is said of what has left the window. */
    void forgetTold() {
        while (!told().isEmpty()) {
            controls(NoticeBar.of(window.getShell()).orElseThrow()).filter(FlatButton.class::isInstance).map(FlatButton.class::cast)
                    .filter(button -> button.getText().equals("OK")).findFirst().orElseThrow().press();
        }
    }

    static Stream<Control> controls(Control control) {
        return control instanceof Composite composite
                ? Stream.concat(Stream.of(control), Arrays.stream(composite.getChildren()).flatMap(OpenWorkbench::controls))
                : Stream.of(control);
    }

    @Override
    public void close() {
        page.closeAllEditors(false);
        forgetTold();
        Preferences.store().setToDefault(Preferences.OUTPUT);
        analysis.choices().setModel("");
    }
}
