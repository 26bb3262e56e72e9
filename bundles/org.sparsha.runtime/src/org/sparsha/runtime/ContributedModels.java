/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.eclipse.core.runtime.URIUtil;
import org.osgi.framework.Bundle;

/**
 * Models that plug-ins bring along. Reads the extension registry at each call, so that plug-ins may come and go; the files of a plug-in
 * in a jar are unpacked by the framework into its own cache, once. Thread-safe.
 */
final class ContributedModels implements Supplier<List<ModelLibrary.Contributed>> {

    /** The extension point. */
    private static final String POINT = "org.sparsha.explain.models";

    private final Supplier<IExtensionRegistry> registry;

    /** @param registry gives the registry of the framework */
    ContributedModels(Supplier<IExtensionRegistry> registry) {
        this.registry = registry;
    }

    @Override
    public List<ModelLibrary.Contributed> get() {
        List<ModelLibrary.Contributed> models = new ArrayList<>();
        for (IConfigurationElement element : registry.get().getConfigurationElementsFor(POINT)) {
            try {
                models.add(model(element));
            } catch (InvalidRegistryObjectException e) {
                System.getLogger(ContributedModels.class.getName()).log(System.Logger.Level.DEBUG, "A model went away meanwhile", e);
            }
        }
        return models;
    }

    private static ModelLibrary.Contributed model(IConfigurationElement element) {
        String bundle = element.getContributor().getName();
        String id = Optional.ofNullable(element.getAttribute("id")).orElse("").strip();
        String folder = Optional.ofNullable(element.getAttribute("folder")).orElse("").strip().replaceAll("/+$", "");
        String missing = "the plug-in " + bundle + " has no folder '" + folder + "', where it says that its model '" + id + "' is";
        try {
            Optional<URL> entry = FrameworkBundles.named(bundle).map(found -> entry(found, folder));
            if (folder.isEmpty() || entry.isEmpty()) {
                return new ModelLibrary.Contributed(id, bundle, Optional.empty(), missing);
            }
            File file = URIUtil.toFile(URIUtil.toURI(FileLocator.toFileURL(entry.get())));
            return new ModelLibrary.Contributed(id, bundle, Optional.of(file.toPath()), "");
        } catch (IOException | URISyntaxException e) {
            return new ModelLibrary.Contributed(id, bundle, Optional.empty(), missing + ": " + e.getMessage());
        }
    }

    private static URL entry(Bundle bundle, String folder) {
        return bundle.getEntry(folder + "/");
    }
}
