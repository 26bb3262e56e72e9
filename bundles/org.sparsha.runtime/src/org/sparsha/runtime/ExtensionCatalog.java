/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.sparsha.application.contributions.ContributionKinds;
import org.sparsha.application.plugins.KnownCatalogues;
import org.sparsha.core.Progress;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.guard.ForeignCalls;
import org.sparsha.explain.guard.Origin;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;

/**
 * The one reader of the extension registry. Listing reads the XML only; a class is loaded at first use. Whatever a contribution does wrong
 * (no id, an id that is taken, a class that is missing, throws, or is something else) makes it a {@link BrokenContribution}; everything
 * else goes on. What it hands out is guarded. Thread-safe. Reads the registry anew at each call of {@link #list}, so that bundles may come
 * and go.
 */
public final class ExtensionCatalog implements ContributionCatalog {

    private static final System.Logger LOG = System.getLogger(ExtensionCatalog.class.getName());

    private static final int DEEPEST = 20;

    private final Supplier<IExtensionRegistry> registry;
    private final Map<IConfigurationElement, Object> created = new ConcurrentHashMap<>();
    private final Map<String, BrokenContribution> broken = new LinkedHashMap<>();
    private final ForeignCalls calls;
    private final Supplier<List<BrokenContribution>> plugins;

    /**
     * @param registry the registry to read
     * @param calls calls the contributions
     */
    public ExtensionCatalog(IExtensionRegistry registry, ForeignCalls calls) {
        this(() -> registry, calls, List::of);
    }

    /**
     * @param registry gives the registry to read, the same each time; asked when contributions are first wanted
     * @param calls calls the contributions
     * @param plugins finds plug-ins that are broken as a whole, so that the registry knows nothing of them
     */
    ExtensionCatalog(Supplier<IExtensionRegistry> registry, ForeignCalls calls, Supplier<List<BrokenContribution>> plugins) {
        this.registry = registry;
        this.calls = calls;
        this.plugins = plugins;
    }

    @Override
    public List<ContributionInfo> list(ExtensionKind<?> kind) {
        List<ContributionInfo> list = new ArrayList<>();
        elements(kind).forEach((id, element) -> {
            if (!isBroken(kind, id, element)) {
                list.add(info(id, element));
            }
        });
        return list;
    }

    private static ContributionInfo info(String id, IConfigurationElement element) {
        return new ContributionInfo(id, attribute(element, "name", id), attribute(element, "description", ""),
                attribute(element, "reference", ""), element.getContributor().getName());
    }

    @Override
    public <T> T create(ExtensionKind<T> kind, String id) throws ExplainException {
        IConfigurationElement element = elements(kind).get(id);
        if (element == null) {
            throw new ExplainException("There is no " + kind.singular() + " '" + id + "'; there is "
                    + String.join(", ", list(kind).stream().map(ContributionInfo::id).toList())
                    + ". " + KnownCatalogues.find().with(kind.plural(), id)
                            .map(KnownCatalogues.Found::sentence).orElse("Where a plug-in has it: 'sparsha plugin install --from SITE', or "
                            + "'sparsha list broken' where it is installed."));
        }
        Object contribution = created.get(element);
        if (contribution == null) {
            contribution = instantiate(kind, id, element);
            created.put(element, contribution);
        }
        return kind.type().cast(contribution);
    }

    private <T> T instantiate(ExtensionKind<T> kind, String id, IConfigurationElement element)
            throws ExplainException {
        String bundle = element.getContributor().getName();
        String cause;
        try {
            Object object = calls.call(new Origin(kind.singular(), id, bundle), Progress.none(),
                    () -> element.createExecutableExtension("class"));
            if (kind.type().isInstance(object)) {
                return kind.guarded(calls, info(id, element), kind.type().cast(object));
            }
            cause = object.getClass().getName() + " is no " + kind.type().getSimpleName();
        } catch (ExplainException e) {
            LOG.log(System.Logger.Level.DEBUG, "Contribution " + id + " of " + bundle + " is broken");
            cause = e.getCause() == null ? e.getMessage() : ForeignCalls.description(root(e.getCause()));
        }
        note(kind, new BrokenContribution(bundle, id, cause));
        throw new ExplainException("The " + kind.singular() + " '" + id + "' of the plug-in " + bundle + " cannot be loaded: " + cause
                + ". Update or uninstall that plug-in; everything else works.");
    }

    /**
     * Loads every contribution once and looks at every installed plug-in, so that broken ones become known.
     *
     * @return what is broken: plug-ins that are damaged or lack what they need, then contributions
     */
    public List<BrokenContribution> check() {
        for (ExtensionKind<?> kind : ContributionKinds.ALL) {
            checkAll(kind);
        }
        List<BrokenContribution> all = new ArrayList<>(plugins.get());
        all.addAll(broken());
        return List.copyOf(all);
    }

    private <T> void checkAll(ExtensionKind<T> kind) {
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

    private boolean isBroken(ExtensionKind<?> kind, String id, IConfigurationElement element) {
        synchronized (broken) {
            return broken.containsKey(key(kind, id, element.getContributor().getName()));
        }
    }

    private void note(ExtensionKind<?> kind, BrokenContribution contribution) {
        synchronized (broken) {
            broken.put(key(kind, contribution.id(), contribution.bundle()), contribution);
        }
    }

    private static String key(ExtensionKind<?> kind, String id, String bundle) {
        return kind.plural() + "/" + id + "/" + bundle;
    }

    /** Usable elements by id, ascending. */
    private Map<String, IConfigurationElement> elements(ExtensionKind<?> kind) {
        Map<String, List<IConfigurationElement>> byId = new TreeMap<>();
        for (IConfigurationElement element : registry.get().getConfigurationElementsFor(kind.extensionPoint())) {
            try {
                String id = attribute(element, "id", "").strip();
                String bundle = element.getContributor().getName();
                if (!element.getName().equals(kind.element())) {
                    note(kind, new BrokenContribution(bundle, id,
                            "its element <" + element.getName() + "> should be <" + kind.element() + ">"));
                } else if (id.isEmpty()) {
                    note(kind, new BrokenContribution(bundle, "", "a contribution to " + kind.extensionPoint() + " has no id"));
                } else {
                    byId.computeIfAbsent(id, any -> new ArrayList<>()).add(element);
                }
            } catch (InvalidRegistryObjectException e) {
                LOG.log(System.Logger.Level.DEBUG, "A contribution went away while the registry was read", e);
            }
        }
        Map<String, IConfigurationElement> elements = new TreeMap<>();
        byId.forEach((id, claims) -> owner(kind, id, claims).filter(element -> !isBroken(kind, id, element))
                .ifPresent(element -> elements.put(id, element)));
        return elements;
    }

    /**
     * Whose an id is. One of ours stays ours, whoever else claims it. Of two plug-ins neither gets it: which one is meant could depend on
     * what happens to be installed, and results name no more than the id.
     */
    private Optional<IConfigurationElement> owner(ExtensionKind<?> kind, String id, List<IConfigurationElement> claims) {
        if (claims.size() == 1) {
            return Optional.of(claims.get(0));
        }
        List<IConfigurationElement> ours = claims.stream().filter(claim -> isOurs(claim.getContributor().getName())).toList();
        Optional<IConfigurationElement> owner = ours.size() == 1 ? Optional.of(ours.get(0)) : Optional.empty();
        String names = String.join(" and ", claims.stream().map(claim -> claim.getContributor().getName()).distinct().sorted().toList());
        for (IConfigurationElement claim : claims) {
            if (owner.isEmpty() || claim != owner.get()) {
                note(kind, new BrokenContribution(claim.getContributor().getName(), id, owner.isPresent()
                        ? "the id '" + id + "' belongs to the workbench; a plug-in's ids begin with a name of its own, as in acme." + id
                        : "the id is used twice, by " + names));
            }
        }
        return owner;
    }

    private static boolean isOurs(String bundle) {
        return bundle.startsWith("org.sparsha.");
    }

    private static String attribute(IConfigurationElement element, String name, String otherwise) {
        String value = element.getAttribute(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; depth < DEEPEST && cause.getCause() != null; depth++) {
            cause = cause.getCause();
        }
        return cause;
    }
}
