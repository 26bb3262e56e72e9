/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.sparsha.model.Model;
import org.sparsha.model.ModelException;
import org.sparsha.runtime.ModelLibrary;
import org.sparsha.ui.preferences.Preferences;

/** The models in use, each opened at first use and open until the workbench ends. Thread-safe. */
final class ModelCache implements AutoCloseable {

    private final ModelLibrary library;
    private final Map<String, Model> models = new ConcurrentHashMap<>();

    ModelCache(ModelLibrary library) {
        this.library = library;
    }

    /** The model chosen. Not for the UI's thread. */
    Model model() throws ModelException {
        String name = Preferences.store().getString(Preferences.MODEL);
        Model open = models.get(name);
        if (open == null) {
            synchronized (models) {
                open = models.get(name);
                if (open == null) {
                    open = library.open(Optional.of(name).filter(text -> !text.isEmpty()));
                    models.put(name, open);
                }
            }
        }
        return open;
    }

    /** Whether a model is the one chosen. Any thread. */
    boolean isChosen(Model model) {
        return models.get(Preferences.store().getString(Preferences.MODEL)) == model;
    }

    @Override
    public void close() {
        models.values().forEach(Model::close);
    }
}
