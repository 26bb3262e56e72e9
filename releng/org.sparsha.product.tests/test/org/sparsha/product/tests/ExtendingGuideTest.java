/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @TempDir
    private Path folder;

    @Test
    void yourOwnExplainerInTenMinutes() throws Exception {
        Product product = Product.here().copyTo(folder.resolve("product"));
        Path work = Files.createDirectories(folder.resolve("work"));
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
                outputs.add(run(product, work, block.group(3)));
            }
        }
        assertEquals(4, files, "files that the guide writes");
        assertEquals(4, outputs.size(), "steps that the guide takes");
        assertTrue(outputs.get(2).contains("acme.keep-one"), outputs.get(2));
    }

    private String run(Product product, Path work, String commands) throws Exception {
        Path output = Files.createTempFile(folder, "step", ".txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", commands).directory(work.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Path java = Path.of(System.getProperty("java.home"));
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().put("SPARSHA_HOME", product.folder().toString());
        builder.environment().put("SPARSHA_CACHE", folder.resolve("cache").toString());
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().merge("PATH", java.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(LONGEST_STEP_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(output);
        assertTrue(ended, () -> "does not end: " + commands + said);
        assertEquals(0, process.exitValue(), () -> commands + said);
        return said;
    }
}
