/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.Contribution;

/**
 * The one reader of the extension registry. Listing reads the XML only; a class is loaded at first use. Whatever a contribution does wrong
 * (no id, an id twice, a class that is missing, throws, or is something else) makes it a {@link BrokenContribution}; everything else
 * goes on. Thread-safe. Reads the registry anew at each call of {@link #list}, so that bundles may come and go.
 */
public final class ExtensionCatalog implements ContributionCatalog {

    private static final System.Logger LOG = System.getLogger(ExtensionCatalog.class.getName());

    private final IExtensionRegistry registry;
    private final Map<IConfigurationElement, Contribution> created = new ConcurrentHashMap<>();
    private final Map<String, BrokenContribution> broken = new LinkedHashMap<>();

    /**
     * @param registry the registry to read
     */
    public ExtensionCatalog(IExtensionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public List<ContributionInfo> list(ExtensionKind<?> kind) {
        List<ContributionInfo> list = new ArrayList<>();
        elements(kind).forEach((id, element) -> {
            if (!isBroken(kind, id)) {
                list.add(new ContributionInfo(id, attribute(element, "name", id), attribute(element, "description", ""),
                        attribute(element, "reference", ""), element.getContributor().getName()));
            }
        });
        return list;
    }

    @Override
    public <T extends Contribution> T create(ExtensionKind<T> kind, String id) throws ExplainException {
        IConfigurationElement element = elements(kind).get(id);
        if (element == null) {
            throw new ExplainException("There is no " + kind.singular() + " '" + id + "'; there is "
                    + String.join(", ", list(kind).stream().map(ContributionInfo::id).toList()) + ".");
        }
        Contribution contribution = created.get(element);
        if (contribution == null) {
            contribution = instantiate(kind, id, element);
            created.put(element, contribution);
        }
        return kind.type().cast(contribution);
    }

    private Contribution instantiate(ExtensionKind<?> kind, String id, IConfigurationElement element) throws ExplainException {
        String bundle = element.getContributor().getName();
        String cause;
        try {
            Object object = element.createExecutableExtension("class");
            if (kind.type().isInstance(object) && object instanceof Contribution contribution) {
                contribution.parameters().forEach(parameter -> parameter.id());
                return contribution;
            }
            cause = object.getClass().getName() + " is no " + kind.type().getSimpleName();
        } catch (CoreException | RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            LOG.log(System.Logger.Level.DEBUG, "Contribution " + id + " of " + bundle + " is broken", e);
            cause = rootCause(e);
        }
        note(kind, new BrokenContribution(bundle, id, cause));
        throw new ExplainException("The " + kind.singular() + " '" + id + "' of the plug-in " + bundle + " cannot be loaded: " + cause
                + ". Update or uninstall that plug-in; everything else works.");
    }

    /**
     * Loads every contribution once, so that broken ones become known.
     *
     * @return what is broken
     */
    public List<BrokenContribution> check() {
        for (ExtensionKind<?> kind : ExtensionKind.ALL) {
            checkAll(kind);
        }
        return broken();
    }

    private <T extends Contribution> void checkAll(ExtensionKind<T> kind) {
        for (ContributionInfo info : list(kind)) {
            try {
                create(kind, info.id());
            } catch (ExplainException e) {
                LOG.log(System.Logger.Level.DEBUG, e.getMessage(), e);
            }
        }
    }

    @Override
    public List<BrokenContribution> broken() {
        synchronized (broken) {
            return List.copyOf(broken.values());
        }
    }

    private boolean isBroken(ExtensionKind<?> kind, String id) {
        synchronized (broken) {
            return broken.containsKey(kind.plural() + "/" + id);
        }
    }

    private void note(ExtensionKind<?> kind, BrokenContribution contribution) {
        synchronized (broken) {
            broken.put(kind.plural() + "/" + contribution.id(), contribution);
        }
    }

    /** Usable elements by id, ascending. */
    private Map<String, IConfigurationElement> elements(ExtensionKind<?> kind) {
        Map<String, IConfigurationElement> elements = new TreeMap<>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(kind.extensionPoint())) {
            try {
                String id = attribute(element, "id", "").strip();
                String bundle = element.getContributor().getName();
                if (!element.getName().equals(kind.element())) {
                    note(kind, new BrokenContribution(bundle, id,
                            "its element <" + element.getName() + "> should be <" + kind.element() + ">"));
                } else if (id.isEmpty()) {
                    note(kind, new BrokenContribution(bundle, "", "a contribution to " + kind.extensionPoint() + " has no id"));
                } else if (elements.containsKey(id)) {
                    String other = elements.get(id).getContributor().getName();
                    note(kind, new BrokenContribution(bundle + ", " + other, id,
                            "the id is used twice, by " + other + " and by " + bundle));
                    elements.remove(id);
                } else if (!isBroken(kind, id)) {
                    elements.put(id, element);
                }
            } catch (InvalidRegistryObjectException e) {
                LOG.log(System.Logger.Level.DEBUG, "A contribution went away while the registry was read", e);
            }
        }
        return elements;
    }

    private static String attribute(IConfigurationElement element, String name, String otherwise) {
        String value = element.getAttribute(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static String rootCause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage().lines().findFirst().orElse("");
        return cause.getClass().getSimpleName() + message;
    }
}
