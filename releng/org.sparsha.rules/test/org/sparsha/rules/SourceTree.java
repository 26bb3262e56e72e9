/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The files of the clone that are ours: no build output, no hidden folders. */
final class SourceTree {

    static final Path ROOT = Path.of(System.getProperty("sparsha.root", "../..")).toAbsolutePath().normalize();

    private static final Set<String> LEFT_OUT = Set.of("target", "bin", "bin_test", "lib", "node_modules");

    private static final Set<String> HIDDEN_BUT_OURS = Set.of(".mvn", ".ci", ".gitignore", ".project", ".classpath");
    private static final List<Path> FILES = walk();

    private SourceTree() {
    }

    /** Returns the files whose path relative to the root fits, sorted. */
    static List<Path> files(Predicate<String> relativePath) {
        return FILES.stream().filter(file -> relativePath.test(name(file))).toList();
    }

    /** Returns the Java sources and tests. */
    static List<Path> javaFiles() {
        return files(name -> name.endsWith(".java"));
    }

    /** Returns the folders of our bundles, under bundles and examples. */
    static List<Path> bundles() {
        return files(name -> name.matches("(bundles|examples)/.*/META-INF/MANIFEST\\.MF")).stream()
                .map(manifest -> manifest.getParent().getParent()).toList();
    }

    /** Returns the path relative to the root, with slashes. */
    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    /** Returns the text of a file in UTF-8. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(name(file), e);
        }
    }

    private static List<Path> walk() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(ROOT) || isOurs(folder.getFileName().toString()) ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isOurs(file.getFileName().toString())) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }

    private static boolean isOurs(String name) {
        return !LEFT_OUT.contains(name) && (!name.startsWith(".") || HIDDEN_BUT_OURS.contains(name));
    }
}
