/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The workbench of the assembled product is killed while annotations are unsaved; started again, it offers them, shows them and saves
 * them. A plug-in plays the user. Needs a display.
 */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+")
class KilledWorkbenchTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String NAME = "com.example.user";

    private static final String USER = """
            package user;

            import java.nio.file.*;
            import java.util.*;
            import org.eclipse.swt.SWT;
            import org.eclipse.swt.widgets.*;
            import org.eclipse.ui.*;
            import org.sparsha.timeline.tier.*;
            import org.sparsha.ui.session.*;
            import org.sparsha.ui.recordings.Recordings;

            public class User implements IStartup {
                private final Display display = PlatformUI.getWorkbench().getDisplay();
                private final Path recording = Path.of(System.getProperty("user.recording"));
                private final Path report = Path.of(System.getProperty("user.report"));
                private boolean done;

                public void earlyStartup() {
                    boolean again = System.getProperty("user.phase").equals("again");
                    display.asyncExec(() -> {
                        if (!again) {
                            Recordings.open(window(), java.util.List.of(recording));
                        }
                        every(again ? this::recover : this::annotate);
                    });
                }

                private void every(Runnable step) {
                    display.timerExec(100, () -> {
                        try {
                            step.run();
                        } catch (RuntimeException e) {
                            tell("failed: " + e);
                        }
                        if (!done) {
                            every(step);
                        }
                    });
                }

                private IWorkbenchWindow window() {
                    return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
                }

                private Optional<ClipDocument> document() {
                    IEditorPart editor = window().getActivePage().getActiveEditor();
                    return Optional.ofNullable(editor).map(part -> part.getAdapter(ClipDocument.class));
                }

                private void annotate() {
                    if (document().isEmpty()) {
                        return;
                    }
                    TierDocument tiers = document().get().tiers();
                    if (tiers.tiers().isEmpty()) {
                        tiers.apply(TierListEdits.add(tiers.tiers(), TierModel.empty("unsaved", TierModel.Kind.INTERVALS)));
                    } else if (!window().getService(TierStore.class).leftovers().isEmpty()) {
                        tell("kept");
                    }
                }

                private void recover() {
                    for (Shell shell : display.getShells()) {
                        if (shell.getText().equals("Unsaved Annotations")) {
                            press(shell, "Open");
                        }
                    }
                    if (document().isPresent()) {
                        IEditorPart editor = window().getActivePage().getActiveEditor();
                        String found = document().get().tiers().tiers().get(0).name() + " dirty=" + editor.isDirty();
                        window().getActivePage().saveEditor(editor, false);
                        tell(found + " dirty=" + editor.isDirty());
                        PlatformUI.getWorkbench().close();
                    }
                }

                private static void press(Composite parent, String label) {
                    for (Control child : parent.getChildren()) {
                        if (child instanceof Button button && button.getText().replace("&", "").equals(label)) {
                            button.notifyListeners(SWT.Selection, new Event());
                            return;
                        } else if (child instanceof Composite inner) {
                            press(inner, label);
                        }
                    }
                }

                private void tell(String what) {
                    done = true;
                    try {
                        Path part = report.resolveSibling("part");
                        Files.writeString(part, what);
                        Files.move(part, report);
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void unsavedAnnotationsSurviveBeingKilled() throws Exception {
        Product product = Product.here().copyTo(folder.resolve("product"));
        Path classes = MadePlugin.compile(product, folder, Map.of("User", USER));
        new MadePlugin(NAME, List.of("org.eclipse.ui", "org.eclipse.core.runtime", "org.sparsha.core", "org.sparsha.timeline",
                "org.sparsha.ui"), """
                <?eclipse version="3.4"?>
                <plugin><extension point="org.eclipse.ui.startup"><startup class="user.User"/></extension></plugin>
                """).install(product, classes, List.of("user/User.class"));
        Path recording = Clips.voiced(folder.resolve("clip.wav"), 1.5);
        Path annotations = folder.resolve("clip.TextGrid");

        Process first = start(product, recording, "first");
        try {
            assertEquals("kept", report("first", first));
        } finally {
            kill(first);
        }
        assertFalse(Files.exists(annotations));

        Process second = start(product, recording, "again");
        try {
            assertEquals("unsaved dirty=true dirty=false", report("again", second));
            assertTrue(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "it does not end");
        } finally {
            kill(second);
        }
        assertTrue(Files.readString(annotations).contains("unsaved"));
    }

    private Process start(Product product, Path recording, String phase) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(product.folder().resolve("sparsha").toString(), "-data",
                folder.resolve("workspace").toString(), "-consoleLog");
        builder.redirectErrorStream(true).redirectOutput(folder.resolve(phase + ".log").toFile());
        builder.environment().put("SPARSHA_CACHE", folder.resolve("cache").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SPARSHA_JAVA_OPTIONS", "-Duser.recording=" + recording + " -Duser.report=" + folder.resolve(phase)
                + " -Duser.phase=" + phase);
        return builder.start();
    }

    private String report(String phase, Process process) throws IOException, InterruptedException {
        Path report = folder.resolve(phase);
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.exists(report) && Instant.now().isBefore(end) && !process.waitFor(200, TimeUnit.MILLISECONDS)) {
            continue;
        }
        assertTrue(Files.exists(report), () -> log(phase));
        return Files.readString(report);
    }

    private String log(String phase) {
        try {
            return Files.readString(folder.resolve(phase + ".log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** As {@code kill -9} does: the Java process first, then the script that started it. */
    private static void kill(Process process) throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        children.forEach(child -> child.onExit().join());
    }
}
