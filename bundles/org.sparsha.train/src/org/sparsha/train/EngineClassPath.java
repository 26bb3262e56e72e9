/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the classes of the training process lie: the bundle {@code org.sparsha.train.engine} with the libraries in its folder {@code lib},
 * the bundle {@code org.sparsha.train.protocol} that it shares with the workbench, and the natives of this platform.
 *
 * @param entries folders of classes and jars
 */
public record EngineClassPath(List<Path> entries) {

    /** System property that names the folders of the engine, parted like a class path; for development. */
    public static final String PROPERTY = "sparsha.train.engine";

    private static final Pattern BUNDLES = Pattern.compile("org\\.sparsha\\.train\\.(engine|protocol|natives\\..*)_.*");

    /** Copies the list. */
    public EngineClassPath {
        entries = List.copyOf(entries);
    }

    /**
     * Collects the classes of unpacked bundles.
     *
     * @param folders folders, or jars, of the bundles of engine, protocol and natives
     * @return their classes and the jars in their folder {@code lib}
     * @throws TrainingException where a folder can't be read, or no natives are there
     */
    public static EngineClassPath of(List<Path> folders) throws TrainingException {
        List<Path> entries = new ArrayList<>();
        for (Path folder : folders) {
            Path built = folder.resolve("target").resolve("classes");
            entries.add(Files.isDirectory(built) ? built : folder);
            Path libraries = folder.resolve("lib");
            if (Files.isDirectory(libraries)) {
                try (Stream<Path> files = Files.list(libraries)) {
                    files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(entries::add);
                } catch (IOException e) {
                    throw new TrainingException("The training engine in " + libraries + " can't be read. Install it again.", e);
                }
            }
        }
        return new EngineClassPath(entries);
    }

    /**
     * The engine that {@value #PROPERTY} names.
     *
     * @return its classes, none where the property isn't set
     * @throws TrainingException where what it names can't be read
     */
    public static EngineClassPath ofProperty() throws TrainingException {
        String value = System.getProperty(PROPERTY, "");
        if (value.isBlank()) {
            return new EngineClassPath(List.of());
        }
        List<Path> folders = Stream.of(value.split(File.pathSeparator)).map(Path::of).toList();
        return of(folders);
    }

    /**
     * The engine that {@value #PROPERTY} names, else the one installed with the product.
     *
     * @param installFolder the folder the product lies in
     * @return its classes, none where it isn't installed
     * @throws TrainingException where it can't be read
     */
    public static EngineClassPath find(Path installFolder) throws TrainingException {
        EngineClassPath named = ofProperty();
        Path plugins = installFolder.resolve("plugins");
        if (named.isPresent() || !Files.isDirectory(plugins)) {
            return named;
        }
        try (Stream<Path> files = Files.list(plugins)) {
            List<Path> found = files.filter(file -> BUNDLES.matcher(file.getFileName().toString()).matches()).sorted().toList();
            // The protocol comes with the product, the engine with the training feature.
            boolean engine = found.stream().anyMatch(file -> file.getFileName().toString().startsWith("org.sparsha.train.engine_"));
            return engine ? of(found) : new EngineClassPath(List.of());
        } catch (IOException e) {
            throw new TrainingException("The folder " + plugins + " can't be read: " + e.getMessage(), e);
        }
    }

    /** @return whether there is an engine */
    public boolean isPresent() {
        return !entries.isEmpty();
    }

    /** @return the text for {@code -cp} */
    String text() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
