/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.sparsha.explain.Explanation;
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
        return named(settings.model());
    }

    /**
     * A model with the name that it is chosen by.
     *
     * @param name id, folder or file; empty for the default
     * @param model the model
     */
    record Named(String name, Model model) {
    }

    /** The model that was explained: the one chosen, else the one installed by that id; empty where neither is it. Off the UI's thread. */
    Optional<Named> holding(Explanation.ModelIdentity identity) throws ModelException {
        String name = settings.model();
        Model chosen = named(name);
        if (chosen.sha256().equals(identity.sha256())) {
            return Optional.of(new Named(name, chosen));
        }
        boolean installed = library.entries().stream().anyMatch(entry -> entry.id().equals(identity.id()) && entry.problem().isEmpty());
        Optional<Model> other = installed ? Optional.of(named(identity.id())) : Optional.empty();
        return other.filter(model -> model.sha256().equals(identity.sha256())).map(model -> new Named(identity.id(), model));
    }

    private Model named(String name) throws ModelException {
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
