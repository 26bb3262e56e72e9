/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.ArrayList;
import java.util.List;

/** The labels that the digits give: those of the task that is open, else the classes of the model. To be used on the UI's thread. */
public final class LabelKeys {

    private final List<Runnable> listeners = new ArrayList<>();
    private List<String> task = List.of();

    /** @param labels the labels of the task that is open; empty where none is */
    public void setTask(List<String> labels) {
        task = List.copyOf(labels);
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /**
     * @param document a recording
     * @return its labels, that of the first key first; empty where no task is open and no model has heard it
     */
    public List<String> of(ClipDocument document) {
        return !task.isEmpty() ? task : document.session().map(session -> session.prediction().labels()).orElse(List.of());
    }

    /** @param listener run when a task is opened or left */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** @param listener no longer run */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
