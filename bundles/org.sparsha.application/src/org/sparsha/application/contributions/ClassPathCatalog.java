/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.contributions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.sparsha.core.Progress;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.guard.ForeignCalls;
import org.sparsha.explain.guard.Origin;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;

/**
 * The contributions of all jars of a class loader that have a {@code plugin.xml}. Classes are loaded at first use and guarded as in the
 * workbench. An id that two jars claim belongs to neither, but for ours, which stay ours. Thread-safe.
 */
public final class ClassPathCatalog implements ContributionCatalog {

    private static final String OURS = "org.sparsha.";

    private final ClassLoader classes;
    private final ForeignCalls calls = new ForeignCalls();
    private final Map<String, Map<String, ContributionElement>> elements = new LinkedHashMap<>();
    private final Map<ContributionElement, Object> created = new ConcurrentHashMap<>();
    private final List<BrokenContribution> broken = new ArrayList<>();

    /**
     * Reads the descriptions; no class is loaded.
     *
     * @param classes where the jars are
     * @throws ExplainException where a description can't be read
     */
    public ClassPathCatalog(ClassLoader classes) throws ExplainException {
        this.classes = classes;
        Map<String, Map<String, List<ContributionElement>>> claims = new LinkedHashMap<>();
        for (ContributionElement element : PluginDescriptions.read(classes)) {
            claims.computeIfAbsent(element.point(), key -> new TreeMap<>())
                    .computeIfAbsent(element.info().id(), key -> new ArrayList<>()).add(element);
        }
        for (ExtensionKind<?> kind : ContributionKinds.ALL) {
            Map<String, ContributionElement> owned = new TreeMap<>();
            claims.getOrDefault(kind.extensionPoint(), Map.of()).forEach((id, all) -> own(id, all, owned));
            elements.put(kind.extensionPoint(), owned);
        }
    }

    private void own(String id, List<ContributionElement> claims, Map<String, ContributionElement> owned) {
        List<ContributionElement> ours = claims.stream().filter(claim -> claim.info().bundle().startsWith(OURS)).toList();
        List<ContributionElement> owners = claims.size() == 1 ? claims : ours;
        if (owners.size() == 1 && !id.isEmpty()) {
            owned.put(id, owners.getFirst());
        }
        claims.stream().filter(claim -> !owned.containsValue(claim)).forEach(claim -> broken.add(new BrokenContribution(
                claim.info().bundle(), id, id.isEmpty() ? "a contribution to " + claim.point() + " has no id"
                        : "the id '" + id + "' is used twice")));
    }

    @Override
    public List<ContributionInfo> list(ExtensionKind<?> kind) {
        return elements.get(kind.extensionPoint()).values().stream().map(ContributionElement::info).toList();
    }

    @Override
    public <T> T create(ExtensionKind<T> kind, String id) throws ExplainException {
        ContributionElement element = elements.get(kind.extensionPoint()).get(id);
        if (element == null) {
            throw new ExplainException("There is no " + kind.singular() + " '" + id + "' on the class path of this process; there is "
                    + String.join(", ", elements.get(kind.extensionPoint()).keySet()) + ". Name the jar of its plug-in (--plugins).");
        }
        Object known = created.get(element);
        if (known == null) {
            known = made(kind, element);
            created.put(element, known);
        }
        return kind.type().cast(known);
    }

    private <T> T made(ExtensionKind<T> kind, ContributionElement element) throws ExplainException {
        ContributionInfo info = element.info();
        String cause;
        try {
            Object object = calls.call(new Origin(kind.singular(), info.id(), info.bundle()), Progress.none(),
                    () -> classes.loadClass(element.className()).getDeclaredConstructor().newInstance());
            if (kind.type().isInstance(object)) {
                return kind.guarded(calls, info, kind.type().cast(object));
            }
            cause = object.getClass().getName() + " is no " + kind.type().getSimpleName();
        } catch (ExplainException e) {
            System.getLogger(ClassPathCatalog.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage(), e);
            cause = e.getCause() == null ? e.getMessage() : ForeignCalls.description(e.getCause());
        }
        synchronized (broken) {
            broken.add(new BrokenContribution(info.bundle(), info.id(), cause));
        }
        throw new ExplainException("The " + kind.singular() + " '" + info.id() + "' of the plug-in " + info.bundle()
                + " cannot be loaded: " + cause + ". Leave that jar out (--plugins), or replace it.");
    }

    @Override
    public List<BrokenContribution> broken() {
        synchronized (broken) {
            return List.copyOf(broken);
        }
    }
}
