/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What people have called a recording, as every corpus and project that is open has it. To be used on the UI's thread. */
public final class GivenLabels {

    private final List<Function<Path, List<String>>> sources = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();

    /** @param source what something that is open says of a sound file, a sentence each; quick */
    public void add(Function<Path, List<String>> source) {
        sources.add(source);
    }

    /**
     * @param file a sound file
     * @return what is said of it, a sentence each
     */
    public List<String> of(Path file) {
        return sources.stream().flatMap(source -> source.apply(file).stream()).distinct().toList();
    }

    /** Tells that something is better known. */
    public void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** @param listener run when something is better known */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** @param listener not to be run any more */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
