/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.List;
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

    /** The model chosen, which means the classes chosen. Not for the UI's thread. */
    Model model() throws ModelException {
        return named(settings.model(), settings.classes());
    }

    /** The model chosen with all its classes. Not for the UI's thread. */
    Model whole() throws ModelException {
        return named(settings.model(), List.of());
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
        Model chosen = model();
        if (chosen.sha256().equals(identity.sha256())) {
            return Optional.of(new Named(name, chosen));
        }
        boolean installed = library.entries().stream().anyMatch(entry -> entry.id().equals(identity.id()) && entry.problem().isEmpty());
        Optional<Model> other = installed ? Optional.of(named(identity.id(), List.of())) : Optional.empty();
        return other.filter(model -> model.sha256().equals(identity.sha256())).map(model -> new Named(identity.id(), model));
    }

    private static String key(String name, List<String> classes) {
        return name + '\n' + String.join("\n", classes);
    }

    private Model named(String name, List<String> classes) throws ModelException {
        String key = key(name, classes);
        Model open = models.get(key);
        if (open == null) {
            synchronized (models) {
                open = models.get(key);
                if (open == null) {
                    open = choosing(library.open(Optional.of(name).filter(text -> !text.isEmpty())), classes);
                    models.put(key, open);
                }
            }
        }
        return open;
    }

    /** A model that means these classes only; closed where it hasn't got them. */
    private static Model choosing(Model model, List<String> classes) throws ModelException {
        if (classes.isEmpty()) {
            return model;
        }
        try {
            return model.choosing(classes);
        } catch (ModelException e) {
            model.close();
            throw e;
        }
    }

    /** Whether a model is the one chosen. Any thread. */
    boolean isChosen(Model model) {
        return models.get(key(settings.model(), settings.classes())) == model;
    }

    @Override
    public void close() {
        models.values().forEach(Model::close);
    }
}
