/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.query.QueryUtil;

/** What is and was installed, as p2 remembers it: the newest state and those before. */
final class ProfileStates {

    /** The program itself, which is no plug-in. */
    static final Set<String> PROGRAM = Set.of("org.sparsha.product", "org.sparsha.feature", "org.sparsha.platform.feature");

    private final IProfileRegistry registry;

    ProfileStates(IProvisioningAgent agent) {
        this.registry = agent.getService(IProfileRegistry.class);
    }

    /** What is installed now; empty where the installation doesn't know. */
    Optional<IProfile> now() {
        return Optional.ofNullable(registry.getProfile(IProfileRegistry.SELF));
    }

    /** The plug-ins of a state, by id. */
    static Map<String, IInstallableUnit> roots(IProfile state) {
        Map<String, IInstallableUnit> roots = new LinkedHashMap<>();
        state.query(new UserVisibleRootQuery(), new NullProgressMonitor()).stream()
                .filter(unit -> !PROGRAM.contains(PluginUnits.id(unit)))
                .sorted((one, other) -> PluginUnits.id(one).compareTo(PluginUnits.id(other)))
                .forEach(unit -> roots.put(PluginUnits.id(unit), unit));
        return roots;
    }

    /** All units of a state. */
    static Set<IInstallableUnit> units(IProfile state) {
        return state.query(QueryUtil.createIUAnyQuery(), new NullProgressMonitor()).toUnmodifiableSet();
    }

    /** The states before, newest first. */
    List<Long> before() {
        long[] times = registry.listProfileTimestamps(IProfileRegistry.SELF);
        long now = now().map(IProfile::getTimestamp).orElse(Long.MAX_VALUE);
        return Arrays.stream(times).filter(time -> time != now).boxed().sorted(Comparator.reverseOrder()).toList();
    }

    /** One of the states before. */
    Optional<IProfile> at(long time) {
        return Optional.ofNullable(registry.getProfile(IProfileRegistry.SELF, time));
    }

    /**
     * The newest state before in which a plug-in had another version than now.
     *
     * @param id id of a plug-in that is installed
     */
    Optional<IProfile> withOtherVersion(String id) {
        Optional<IInstallableUnit> here = now().map(state -> roots(state).get(id));
        for (long time : before()) {
            Optional<IProfile> state = at(time);
            Optional<IInstallableUnit> there = state.map(one -> roots(one).get(id));
            if (here.isPresent() && there.isPresent() && !there.get().getVersion().equals(here.get().getVersion())) {
                return state;
            }
        }
        return Optional.empty();
    }

    /** A unit and everything among others that it needs, directly or not. */
    static Set<IInstallableUnit> closure(IInstallableUnit unit, Collection<IInstallableUnit> others) {
        Map<String, List<IInstallableUnit>> byName = others.stream()
                .flatMap(each -> each.getProvidedCapabilities().stream().map(one -> Map.entry(one.getName(), each)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Set<IInstallableUnit> found = new LinkedHashSet<>(Set.of(unit));
        Deque<IInstallableUnit> left = new ArrayDeque<>(found);
        while (!left.isEmpty()) {
            for (IRequirement requirement : left.removeFirst().getRequirements()) {
                for (String name : requirement.toString().split("[^\\w.-]+")) {
                    byName.getOrDefault(name, List.of()).stream().filter(requirement::isMatch).filter(found::add).forEach(left::add);
                }
            }
        }
        return found;
    }
}
