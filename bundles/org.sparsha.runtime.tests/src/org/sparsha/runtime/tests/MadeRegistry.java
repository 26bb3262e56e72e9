/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.tests;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.sparsha.application.contributions.ContributionKinds;
import org.sparsha.explain.run.ExtensionKind;

/** An extension registry of the test's own, with our four extension points and whatever plug-ins the test makes up. */
final class MadeRegistry {

    private final Object token = new Object();
    private final IExtensionRegistry registry;

    MadeRegistry() throws CoreException {
        registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null) {
            @Override
            public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden)
                    throws CoreException {
                try {
                    return Class.forName(className, true, MadeRegistry.class.getClassLoader()).getConstructor().newInstance();
                } catch (ReflectiveOperationException e) {
                    throw new CoreException(Status.error("Plug-in " + contributor.getName() + " cannot make " + className, e));
                }
            }
        }, token, token);
        StringBuilder points = new StringBuilder();
        for (ExtensionKind<?> kind : ContributionKinds.ALL) {
            points.append("<extension-point id=\"").append(kind.plural()).append("\" name=\"").append(kind.plural()).append("\"/>");
        }
        add("org.sparsha.explain", points.toString());
    }

    IExtensionRegistry registry() {
        return registry;
    }

    void addExplainers(String plugin, String... elements) {
        add(plugin, "<extension point=\"org.sparsha.explain.explainers\">" + String.join("", elements) + "</extension>");
    }

    static String explainer(String id, Class<?> type) {
        return explainer(id, type.getName());
    }

    static String explainer(String id, String className) {
        return "<explainer id=\"" + id + "\" name=\"" + id + "\" description=\"made\" class=\"" + className + "\"/>";
    }

    private void add(String plugin, String content) {
        byte[] xml = ("<plugin>" + content + "</plugin>").getBytes(StandardCharsets.UTF_8);
        if (!registry.addContribution(new ByteArrayInputStream(xml), ContributorFactorySimple.createContributor(plugin), false, plugin,
                null, token)) {
            throw new IllegalStateException("The registry refused " + plugin);
        }
    }
}
