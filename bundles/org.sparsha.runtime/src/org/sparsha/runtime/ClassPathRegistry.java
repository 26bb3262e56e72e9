/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;

/**
 * The extension registry of bundles on a class path, without the framework; read when it is first asked for, since many calls of the
 * command line want no contribution. Thread-safe.
 */
public final class ClassPathRegistry implements Supplier<IExtensionRegistry> {

    private static final String DESCRIPTION = "plugin.xml";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final ClassLoader classPath;
    private IExtensionRegistry registry;

    /**
     * @param classPath whose bundles are read
     */
    public ClassPathRegistry(ClassLoader classPath) {
        this.classPath = classPath;
    }

    /**
     * Reads the {@code plugin.xml} of every bundle on the class path, once. Classes of contributions are loaded at first use, as in the
     * framework.
     *
     * @throws IllegalStateException where a bundle can't be read, so that the installation is damaged
     */
    @Override
    public synchronized IExtensionRegistry get() {
        if (registry == null) {
            try {
                registry = read();
            } catch (IOException | CoreException e) {
                throw new IllegalStateException("what the product contributes cannot be read: " + e.getMessage() + ". Install it again.",
                        e);
            }
        }
        return registry;
    }

    private IExtensionRegistry read() throws IOException, CoreException {
        Object token = new Object();
        IExtensionRegistry made = RegistryFactory.createRegistry(new RegistryStrategy(null, null), token, token);
        List<URL> descriptions = Collections.list(classPath.getResources(DESCRIPTION));
        for (URL description : descriptions) {
            IContributor contributor = ContributorFactorySimple.createContributor(symbolicName(description));
            try (InputStream in = description.openStream()) {
                if (!made.addContribution(in, contributor, false, description.toString(), null, token)) {
                    throw new IOException(description + " is no description of contributions");
                }
            }
        }
        return made;
    }

    /** The name of the bundle that a file at its top belongs to. */
    private static String symbolicName(URL description) throws IOException {
        String address = description.toString();
        try (InputStream in = new URI(address.substring(0, address.length() - DESCRIPTION.length()) + MANIFEST).toURL().openStream()) {
            Attributes main = new Manifest(in).getMainAttributes();
            String name = main.getValue("Bundle-SymbolicName");
            if (name == null) {
                throw new IOException(description + " belongs to no bundle");
            }
            return name.split(";")[0].strip();
        } catch (URISyntaxException e) {
            throw new IOException(description + " cannot be read: " + e.getMessage(), e);
        }
    }
}
