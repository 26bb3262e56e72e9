/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * An unpacked product.
 *
 * @param folder what holds {@code plugins}
 */
record Product(Path folder) {

    static final Path ROOT = Path.of(System.getProperty("sparsha.root", "../..")).toAbsolutePath().normalize();

    private static final Path PRODUCTS = ROOT.resolve("releng/org.sparsha.product/target/products/org.sparsha.product");
    private static final long LONGEST_RUN_MINUTES = 3;

    /**
     * What a call of the command line left.
     *
     * @param exitCode its exit code
     * @param out standard output
     * @param err standard error
     */
    record Run(int exitCode, String out, String err) {
    }

    /** Returns the product that runs on this machine. */
    static Product here() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        String arch = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64";
        return mac ? macOs() : new Product(PRODUCTS.resolve("linux/gtk/" + arch + "/sparsha-workbench"));
    }

    /** Returns the products of all four platforms. */
    static List<Product> all() {
        return List.of(linux("x86_64"), linux("aarch64"), windows(), macOs());
    }

    static Product linux(String arch) {
        return new Product(PRODUCTS.resolve("linux/gtk/" + arch + "/sparsha-workbench"));
    }

    static Product windows() {
        return new Product(PRODUCTS.resolve("win32/win32/x86_64/sparsha-workbench"));
    }

    static Product macOs() {
        return new Product(PRODUCTS.resolve("macosx/cocoa/aarch64/sparsha-workbench.app/Contents/Eclipse"));
    }

    /** Returns the list of bundles that p2 keeps. */
    Path bundleList() {
        return folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
    }

    /** Returns the jars and folders of the plug-ins. */
    List<Path> plugins() {
        try (Stream<Path> plugins = Files.list(folder.resolve("plugins"))) {
            return plugins.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the product, so that a test can change it. */
    Product copyTo(Path target) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(target.resolve(folder.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, target.resolve(folder.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        return new Product(target);
    }

    /** Runs the launch script with arguments and a cache folder; no display is set. */
    Run run(Path cache, String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), cache, arguments);
    }

    /** The launch script with arguments and a cache folder, not started yet; no display is set. */
    ProcessBuilder call(Map<String, String> environment, Path cache, String... arguments) {
        List<String> command = new ArrayList<>(List.of(folder.resolve("sparsha").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().put("SPARSHA_CACHE", cache.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** Runs the launch script with more environment variables. */
    Run run(Map<String, String> environment, Path cache, String... arguments) throws IOException, InterruptedException {
        Files.createDirectories(cache);
        Path out = Files.createTempFile(cache, "run", ".out");
        Path err = Files.createTempFile(cache, "run", ".err");
        Process process = call(environment, cache, arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(LONGEST_RUN_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertTrue(ended, () -> List.of(arguments) + " does not end");
        return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
