/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AwaitedExplanationsTest {

    @Test
    void foldersComeOnceAndInTheirOrder() {
        AwaitedExplanations awaited = new AwaitedExplanations();
        Path recording = Path.of("a.wav");
        awaited.add(recording, Path.of("two"));
        awaited.add(recording, Path.of("one"));
        awaited.add(Path.of("b.wav"), Path.of("three"));
        assertEquals(List.of(Path.of("two"), Path.of("one")), awaited.take(recording));
        assertEquals(List.of(), awaited.take(recording));
        assertEquals(List.of(Path.of("three")), awaited.take(Path.of("b.wav")));
    }
}
