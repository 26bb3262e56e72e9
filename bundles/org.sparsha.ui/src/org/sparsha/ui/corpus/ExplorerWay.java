/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the line of a recording in the explorer. Pure functions. */
final class ExplorerWay {

    private ExplorerWay() {
    }

    /**
     * The way to a recording: in the corpus that it belongs to, else among the others.
     *
     * @param roots the uppermost lines
     * @param file the recording, absolute and normalised
     * @return the number of the line on each level, from the uppermost on; empty where it isn't there
     */
    static List<Integer> to(List<ExplorerNode> roots, Path file) {
        return IntStream.range(0, roots.size()).boxed()
                .sorted(Comparator.comparing(root -> roots.get(root).corpus().isEmpty()))
                .flatMap(root -> below(roots.get(root), file).map(way -> before(root, way)).stream()).findFirst().orElse(List.of());
    }

    /** Corpora are asked before their folders are gone through: they may be large. */
    private static Optional<List<Integer>> below(ExplorerNode node, Path file) {
        if (node.file().isPresent()) {
            return node.file().get().toAbsolutePath().normalize().equals(file) ? Optional.of(List.of()) : Optional.empty();
        }
        if (node.corpus().filter(corpus -> corpus.recording(file).isEmpty()).isPresent()) {
            return Optional.empty();
        }
        List<ExplorerNode> children = node.children();
        for (int i = 0; i < children.size(); i++) {
            Optional<List<Integer>> way = below(children.get(i), file);
            if (way.isPresent()) {
                return Optional.of(before(i, way.get()));
            }
        }
        return Optional.empty();
    }

    private static List<Integer> before(int first, List<Integer> rest) {
        List<Integer> way = new ArrayList<>();
        way.add(first);
        way.addAll(rest);
        return List.copyOf(way);
    }
}
