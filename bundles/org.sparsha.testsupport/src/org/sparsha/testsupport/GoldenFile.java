/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.opentest4j.AssertionFailedError;

/**
 * Compares what a test made with a file kept beside the test class. On a difference the result is written as {@code <name>.actual} into
 * the folder {@code target/golden} (or that named by the system property {@code sparsha.golden.actual}), and the failure says where, so
 * that it can be looked at and, if it is right, moved over the golden file.
 */
public final class GoldenFile {

    private GoldenFile() {
    }

    /**
     * Asserts that a text is the golden one; line ends don't matter.
     *
     * @param beside the test class in whose package folder the golden file lies
     * @param name the golden file's name
     * @param actual what the test made
     */
    public static void assertText(Class<?> beside, String name, String actual) {
        String wanted = new String(load(beside, name), StandardCharsets.UTF_8).replace("\r\n", "\n");
        String made = actual.replace("\r\n", "\n");
        if (!wanted.equals(made)) {
            throw new AssertionFailedError(differs(name, made.getBytes(StandardCharsets.UTF_8), ""), wanted, made);
        }
    }

    /**
     * Asserts that bytes, such as a picture or a sound file, are the golden ones.
     *
     * @param beside the test class in whose package folder the golden file lies
     * @param name the golden file's name
     * @param actual what the test made
     */
    public static void assertBytes(Class<?> beside, String name, byte[] actual) {
        int at = Arrays.mismatch(load(beside, name), actual);
        if (at >= 0) {
            throw new AssertionFailedError(differs(name, actual, " from byte " + at + " on"));
        }
    }

    /**
     * Asserts that numbers agree with golden ones, kept as text: one a line, in the order of the array.
     *
     * @param beside the test class in whose package folder the golden file lies
     * @param name the golden file's name
     * @param actual what the test made
     * @param absolute how far each value may be off, plus {@code relative} times the golden value's size
     * @param relative see {@code absolute}
     */
    public static void assertNumbers(Class<?> beside, String name, double[] actual, double absolute, double relative) {
        double[] wanted = new String(load(beside, name), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
                .mapToDouble(Double::parseDouble).toArray();
        int worst = worst(wanted, actual, absolute, relative);
        if (worst >= 0 || wanted.length != actual.length) {
            StringBuilder lines = new StringBuilder();
            for (double value : actual) {
                lines.append(value).append('\n');
            }
            String where = wanted.length != actual.length ? " in length, " + actual.length + " instead of " + wanted.length
                    : String.format(Locale.ROOT, ", most at index %d: %s instead of %s", worst, actual[worst], wanted[worst]);
            throw new AssertionFailedError(differs(name, lines.toString().getBytes(StandardCharsets.UTF_8), where));
        }
    }

    private static int worst(double[] wanted, double[] actual, double absolute, double relative) {
        int worst = -1;
        double most = 1;
        for (int i = 0; i < Math.min(wanted.length, actual.length); i++) {
            double off = Math.abs(actual[i] - wanted[i]) / (absolute + relative * Math.abs(wanted[i]));
            if (!(off <= most)) { // also for NaN
                worst = i;
                most = off;
            }
        }
        return worst;
    }

    private static byte[] load(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String differs(String name, byte[] actual, String where) {
        Path folder = Path.of(System.getProperty("sparsha.golden.actual", "target/golden"));
        Path file = folder.resolve(name + ".actual");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, actual);
        } catch (IOException e) {
            return name + " differs" + where + "; writing " + file + " failed: " + e.getMessage();
        }
        return name + " differs" + where + "; what the test made is in " + file.toAbsolutePath();
    }
}
