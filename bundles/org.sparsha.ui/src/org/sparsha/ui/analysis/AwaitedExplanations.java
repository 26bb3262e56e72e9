/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Folders of saved explanations that wait for their recordings to be opened. On the UI's thread only. */
final class AwaitedExplanations {

    private final Map<Path, List<Path>> waiting = new HashMap<>();

    /** Has a folder wait for a recording. */
    void add(Path recording, Path folder) {
        waiting.computeIfAbsent(recording, path -> new ArrayList<>()).add(folder);
    }

    /** The folders that wait for a recording, in the order in which they came; they wait no longer. */
    List<Path> take(Path recording) {
        return Optional.ofNullable(waiting.remove(recording)).orElse(List.of());
    }
}
