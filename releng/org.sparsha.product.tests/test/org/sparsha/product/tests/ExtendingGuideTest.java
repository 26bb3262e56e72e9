/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Follows {@code docs/extending.md} to the letter: a fenced block under a file's name is written to that file, a block of shell commands is
 * run.
 */
class ExtendingGuideTest {

    private static final Pattern BLOCK = Pattern.compile("(?:^`([^`\\n]+)`:\\n\\n)?^```(\\w*)\\n(.*?)^```$",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final long LONGEST_STEP_MINUTES = 5;

    /** The step that opens the window, where somebody then chooses and presses. */
    private static final String WINDOW = "\"$SPARSHA_HOME/sparsha\" clip.wav";

    /** Does in the window what the guide says, with the widgets that a person uses, tells what was explained, and closes the window. */
    private static final String HANDS = """
            package hands;

            import java.nio.file.*;
            import org.eclipse.core.commands.common.CommandException;
            import org.eclipse.swt.SWT;
            import org.eclipse.swt.widgets.*;
            import org.eclipse.ui.*;
            import org.eclipse.ui.handlers.IHandlerService;
            import org.sparsha.explain.Explanation;
            import org.sparsha.ui.spi.*;

            public class Hands extends RecordingView implements IStartup {
                private static boolean shown;
                private static boolean explained;
                private static boolean pressed;

                public void earlyStartup() {
                    Display display = PlatformUI.getWorkbench().getDisplay();
                    display.asyncExec(() -> work(display));
                }
                private static void work(Display display) {
                    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
                    try {
                        if (window != null && window.getActivePage() != null && !shown) {
                            shown = true;
                            window.getActivePage().showView("com.example.hands", null, IWorkbenchPage.VIEW_CREATE);
                        } else if (window != null && explained && !pressed && chosen(window.getShell())) {
                            pressed = true;
                            window.getService(IHandlerService.class).executeCommand("org.sparsha.ui.explain", null);
                        }
                    } catch (PartInitException | CommandException e) {
                        throw new IllegalStateException(e);
                    }
                    display.timerExec(200, () -> work(display));
                }
                private static boolean chosen(Control control) {
                    if (control instanceof Combo list && list.indexOf("Keep one") >= 0) {
                        list.select(list.indexOf("Keep one"));
                        list.notifyListeners(SWT.Selection, new Event());
                        return true;
                    }
                    if (control instanceof Composite parent) {
                        for (Control child : parent.getChildren()) {
                            if (chosen(child)) {
                                return true;
                            }
                        }
                    }
                    return false;
                }
                protected String advice() { return ""; }
                protected void createContent(Composite parent) { }
                protected void show(ShownRecording recording) {
                    explained |= recording.explanation().isPresent();
                    recording.explanation().filter(one -> one.explainer().id().equals("acme.keep-one")).ifPresent(Hands::tell);
                }
                private static void tell(Explanation explanation) {
                    try {
                        Files.writeString(Path.of(System.getProperty("hands.report")), explanation.explainer().id());
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                    PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PlatformUI.getWorkbench().close());
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void yourOwnExplainerInFiveMinutes() throws Exception {
        Product product = Product.here().copyTo(folder.resolve("product"));
        Path work = Files.createDirectories(folder.resolve("work"));
        Files.createDirectories(folder.resolve("home"));
        Clips.voiced(work.resolve("clip.wav"), 1);
        List<String> outputs = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(Product.ROOT.resolve("docs/extending.md")));
        int files = 0;
        while (block.find()) {
            if (block.group(1) != null) {
                Path file = work.resolve(block.group(1));
                Files.createDirectories(file.getParent());
                Files.writeString(file, block.group(3));
                files++;
            } else if (block.group(2).equals("bash")) {
                boolean window = block.group(3).strip().equals(WINDOW);
                outputs.add(window ? inWindow(product, work, block.group(3)) : run(product, work, block.group(3), Map.of()));
            }
        }
        assertEquals(4, files, "files that the guide writes");
        assertEquals(5, outputs.size(), "steps that the guide takes");
        assertTrue(outputs.get(2).contains("acme.keep-one"), outputs.get(2));
    }

    /** Only where there is a display. */
    private String inWindow(Product product, Path work, String commands) throws Exception {
        String display = System.getenv("DISPLAY");
        if (display == null || display.isEmpty()) {
            return "";
        }
        Path classes = MadePlugin.compile(product, folder, Map.of("Hands", HANDS));
        List<String> requires = List.of("org.eclipse.ui", "org.eclipse.core.runtime", "org.sparsha.ui", "org.sparsha.explain");
        new MadePlugin("com.example.hands", requires, """
                <?eclipse version="3.4"?>
                <plugin><extension point="org.eclipse.ui.startup"><startup class="hands.Hands"/></extension>
                <extension point="org.eclipse.ui.views"><view id="com.example.hands" name="Hands" class="hands.Hands"/></extension></plugin>
                """).install(product, classes, List.of("hands/Hands.class"));
        Path report = folder.resolve("report");
        String said = run(product, work, commands, Map.of("DISPLAY", display, "SPARSHA_JAVA_OPTIONS",
                "-Duser.home=" + folder.resolve("home")
                + " -Dhands.report=" + report));
        assertTrue(Files.exists(report), said);
        assertEquals("acme.keep-one", Files.readString(report), "what was explained in the window");
        return said;
    }

    private String run(Product product, Path work, String commands, Map<String, String> environment) throws Exception {
        Path output = Files.createTempFile(folder, "step", ".txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", commands).directory(work.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Path java = Path.of(System.getProperty("java.home"));
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().put("SPARSHA_HOME", product.folder().toString());
        builder.environment().put("SPARSHA_CACHE", folder.resolve("cache").toString());
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().put("SPARSHA_JAVA_OPTIONS", "-Duser.home=" + folder.resolve("home"));
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", java.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(LONGEST_STEP_MINUTES, TimeUnit.MINUTES);
        List<ProcessHandle> children = process.descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        String said = Files.readString(output);
        assertTrue(ended, () -> "does not end: " + commands + said);
        assertEquals(0, process.exitValue(), () -> commands + said);
        return said;
    }
}
