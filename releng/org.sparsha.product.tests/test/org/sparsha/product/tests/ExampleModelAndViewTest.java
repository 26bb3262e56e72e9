/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The plug-ins of {@code examples/} that bring a recipe with a model, and a view: installed from their jars, used, and removed. */
class ExampleModelAndViewTest {

    private static final String MODEL = "org.example.loudness";
    private static final String VIEW = "org.example.margin";
    private static final int PATIENCE_SECONDS = 180;

    /** Opens the view in the running window if a plug-in brings it, says what became of it, and closes the window. */
    private static final String LOOKER = """
            package look;

            import java.nio.file.*;
            import org.eclipse.swt.widgets.Display;
            import org.eclipse.ui.*;

            public class Looker implements IStartup {
                public void earlyStartup() {
                    Display display = PlatformUI.getWorkbench().getDisplay();
                    display.asyncExec(() -> {
                        String said;
                        try {
                            IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
                            if (PlatformUI.getWorkbench().getViewRegistry().find("org.example.margin") == null) {
                                said = "not in the menu, tabs: " + java.util.Arrays.stream(page.getViewReferences())
                                        .filter(tab -> tab.getId().startsWith("org.example.")).count();
                            } else {
                                String before = page.findViewReference("org.example.margin") == null ? "not open, then " : "open ";
                                IViewPart view = page.showView("org.example.margin");
                                said = before + view.getTitle() + " " + view.getClass().getName();
                            }
                        } catch (PartInitException | RuntimeException e) {
                            said = e.toString();
                        }
                        try {
                            Path report = Path.of(System.getProperty("look.report"));
                            Files.writeString(report.resolveSibling("part"), said);
                            Files.move(report.resolveSibling("part"), report);
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                        PlatformUI.getWorkbench().close();
                    });
                }
            }
            """;

    @TempDir
    private Path folder;
    private Product product;
    private List<Path> before;

    @BeforeEach
    void unpack() throws Exception {
        product = Product.here().copyTo(folder.resolve("product"));
        before = product.plugins();
    }

    private static String jars(String name) {
        return Product.ROOT.resolve("examples").resolve(name).resolve("target").toString();
    }

    @Test
    void aRecipeWithAModel() throws Exception {
        Path clip = Clips.voiced(folder.resolve("clip.wav"), 1);
        fine("plugin", "install", MODEL, "--from", jars(MODEL), "--trust");
        String info = fine("plugin", "info", MODEL).out();
        assertTrue(info.contains("Adds recipes: example.loudness") && info.contains("Adds models: example.loud-or-soft"), info);
        assertTrue(fine("list", "models").out().contains("example.loud-or-soft"));
        assertTrue(fine("features", clip.toString(), "--recipe", "example.loudness", "--format", "csv").out().contains("mean-level"));
        String heard = fine("predict", clip.toString(), "--model", "example.loud-or-soft", "--format", "csv").out();
        assertTrue(heard.contains("loud") && heard.contains("soft"), heard);
        assertTrue(fine("explain", clip.toString(), "--model", "example.loud-or-soft", "--set", "samples=20", "--format", "json").out()
                .contains("\"example.loud-or-soft\""));

        fine("plugin", "remove", MODEL);
        assertFalse(fine("list", "models").out().contains("example."));
        Product.Run gone = product.run(folder, "predict", clip.toString(), "--model", "example.loud-or-soft");
        assertTrue(gone.exitCode() == 2 && gone.err().contains("There is no model 'example.loud-or-soft'"), gone::err);
        assertEquals(before, product.plugins(), "removal leaves no file");
    }

    @Test
    void aView() throws Exception {
        fine("plugin", "install", VIEW, "--from", jars(VIEW), "--trust");
        assertTrue(fine("plugin", "info", VIEW).out().contains("Adds views: org.example.margin"));
        assertTrue(fine("list", "explainers").err().isBlank(), "the command line goes on without it");
        assertEquals("open Margin org.example.margin.MarginView", inWindow());

        Path off = folder.resolve(".sparsha").resolve("plugins-" + Integer.toHexString(product.folder().toRealPath().toString().hashCode())
                + "-off");
        Files.writeString(off, VIEW + "\tThe window did not start with it.\n");
        assertEquals("not in the menu, tabs: 0", inWindow());
        assertFalse(Files.readString(folder.resolve("window.log")).contains("was closed"));
        Files.delete(off);
        assertEquals("open Margin org.example.margin.MarginView", inWindow(), "it comes back with its plug-in");

        fine("plugin", "remove", VIEW);
        assertEquals(before, product.plugins().stream().filter(jar -> !jar.getFileName().toString().startsWith("com.example.looker"))
                .toList(), "removal leaves no file");
        assertEquals("not in the menu, tabs: 0", inWindow());
        String said = Files.readString(folder.resolve("window.log"));
        assertTrue(said.contains("The view Margin was closed: no installed plug-in has it any more."), said);
    }

    /** Starts the window and gives what was said of the view in it. */
    private String inWindow() throws Exception {
        Path report = folder.resolve("report");
        Files.deleteIfExists(report);
        if (product.plugins().equals(product.plugins().stream().filter(jar -> !jar.toString().contains("com.example.looker")).toList())) {
            Path classes = MadePlugin.compile(product, folder, Map.of("Looker", LOOKER));
            new MadePlugin("com.example.looker", List.of("org.eclipse.ui", "org.eclipse.core.runtime"), """
                    <?eclipse version="3.4"?>
                    <plugin><extension point="org.eclipse.ui.startup"><startup class="look.Looker"/></extension></plugin>
                    """).install(product, classes, List.of("look/Looker.class"));
        }
        ProcessBuilder builder = new ProcessBuilder(product.folder().resolve("sparsha").toString(), "-data",
                folder.resolve("workspace").toString(), "-consoleLog");
        Path log = folder.resolve("window.log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("SPARSHA_CACHE", folder.resolve("cache").toString(), "JAVA_HOME",
                System.getProperty("java.home"), "SPARSHA_JAVA_OPTIONS", "-Dlook.report=" + report
                + " -Duser.home=" + folder));
        Process process = builder.start();
        Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (Instant.now().isBefore(end) && !process.waitFor(200, TimeUnit.MILLISECONDS)) {
            continue;
        }
        List<ProcessHandle> children = process.descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        children.forEach(child -> child.onExit().join());
        assertTrue(Files.exists(report), () -> text(log));
        return Files.readString(report);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Product.Run fine(String... arguments) throws Exception {
        Product.Run run = product.run(folder, arguments);
        assertEquals(0, run.exitCode(), () -> new ArrayList<>(List.of(arguments)) + run.out() + run.err());
        return run;
    }
}
