/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Where the line of a recording is, so that the tree can follow what is in front. */
class ExplorerWayTest {

    private static final Path HERE = Path.of("voices").toAbsolutePath();

    private static ExplorerNode clip(String name) {
        return ExplorerNode.clip(name, HERE.resolve(name), () -> ExplorerNode.Mark.NONE);
    }

    private static ExplorerNode group(ExplorerNode... inside) {
        return ExplorerNode.group("group", "", Optional.empty(), () -> List.of(inside));
    }

    @Test
    void findsALineHoweverDeep() {
        List<ExplorerNode> roots = List.of(group(), group(clip("a.wav"), group(clip("b.wav"), clip("c.wav"))));
        assertEquals(List.of(1, 0), ExplorerWay.to(roots, HERE.resolve("a.wav")));
        assertEquals(List.of(1, 1, 1), ExplorerWay.to(roots, HERE.resolve("c.wav")));
    }

    @Test
    void takesTheFirstOfSeveralAndNoneOfNone() {
        List<ExplorerNode> roots = List.of(group(clip("a.wav")), group(clip("a.wav")));
        assertEquals(List.of(0, 0), ExplorerWay.to(roots, HERE.resolve("a.wav")));
        assertEquals(List.of(), ExplorerWay.to(roots, HERE.resolve("other.wav")));
    }
}
