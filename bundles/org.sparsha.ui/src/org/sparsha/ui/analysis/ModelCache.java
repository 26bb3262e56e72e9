/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.sparsha.model.Model;
import org.sparsha.model.ModelException;
import org.sparsha.runtime.ModelLibrary;
import org.sparsha.ui.settings.Settings;

/** The models in use, each opened at first use and open until the workbench ends. Thread-safe. */
final class ModelCache implements AutoCloseable {

    private final ModelLibrary library;
    private final Settings settings;
    private final Map<String, Model> models = new ConcurrentHashMap<>();

    ModelCache(ModelLibrary library, Settings settings) {
        this.library = library;
        this.settings = settings;
    }

    /** The model chosen. Not for the UI's thread. */
    Model model() throws ModelException {
        String name = settings.model();
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
        return models.get(settings.model()) == model;
    }

    @Override
    public void close() {
        models.values().forEach(Model::close);
    }
}
