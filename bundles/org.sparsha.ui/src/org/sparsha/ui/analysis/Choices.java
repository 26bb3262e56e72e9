/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.runtime.ExtensionCatalog;
import org.sparsha.ui.settings.Settings;

/** What model listens and by what method it is explained, as the user has chosen. To be used on the UI's thread. */
public final class Choices {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Settings settings;
    private ExplainChoice method;

    Choices(ExtensionCatalog catalog, Settings settings) {
        this.settings = settings;
        method = ExplainChoice.of(favourite(catalog, settings.explainer()));
    }

    private static String favourite(ExtensionCatalog catalog, String preferred) {
        List<String> ids = catalog.list(ExtensionKind.EXPLAINERS).stream().map(ContributionInfo::id).toList();
        if (ids.contains(preferred)) {
            return preferred;
        }
        String usual = ExplanationRequest.DEFAULT_EXPLAINER;
        return ids.contains(usual) || ids.isEmpty() ? usual : ids.get(0);
    }

    /** @param listener run when the model or the method chosen has changed */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** @param listener not to be run any more */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** @return how recordings are explained */
    public ExplainChoice method() {
        return method;
    }

    /** @param newMethod how recordings are to be explained from now on */
    public void setMethod(ExplainChoice newMethod) {
        if (!newMethod.equals(method)) {
            method = newMethod;
            listeners.forEach(Runnable::run);
        }
    }

    /** @return id, folder or file of the model chosen; empty for the default. Any thread */
    public String model() {
        return settings.model();
    }

    /** @param name id, folder or file of the model to use from now on, with all its classes; empty for the default */
    public void setModel(String name) {
        if (name.equals(settings.model())) {
            return;
        }
        settings.setClasses(List.of()); // they were classes of the other model
        settings.setModel(name);
        listeners.forEach(Runnable::run);
    }

    /** @return the classes that the model can mean; none for all of them. Any thread */
    public List<String> classes() {
        return settings.classes();
    }

    /** @param labels at least two classes of the model that it can mean from now on; none for all of them */
    public void setClasses(List<String> labels) {
        if (!labels.equals(settings.classes())) {
            settings.setClasses(labels);
            listeners.forEach(Runnable::run);
        }
    }
}
