/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of the clone that are ours: no build output, no hidden folders. */
final class SourceTree {

    static final Path ROOT = Path.of(System.getProperty("sparsha.root", "../..")).toAbsolutePath().normalize();

    private static final Set<String> LEFT_OUT = Set.of("target", "bin", "bin_test", "lib", "node_modules");

    private SourceTree() {
    }

    /** Returns the files whose path relative to the root fits, sorted. */
    static List<Path> files(Predicate<String> relativePath) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(Files::isRegularFile).filter(SourceTree::isOurs).filter(file -> relativePath.test(name(file))).sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static boolean isOurs(Path file) {
        for (Path part : ROOT.relativize(file)) {
            String name = part.toString();
            boolean hidden = name.startsWith(".") && !Set.of(".mvn", ".ci", ".gitignore", ".project", ".classpath").contains(name);
            if (hidden || LEFT_OUT.contains(name)) {
                return false;
            }
        }
        return true;
    }
}
