/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.sparsha.runtime.InstallFolder;

/**
 * The files of plug-ins. Those of what is installed stay, and those of the version that each plug-in had before, so that going back needs
 * no site. All others that once belonged to a plug-in go.
 */
final class PluginFiles {

    /** So many states are remembered, beside the newest; each takes 100 ms to read. */
    private static final int REMEMBERED = 12;

    private final IProvisioningAgent agent;
    private final ProfileStates states;

    PluginFiles(IProvisioningAgent agent, ProfileStates states) {
        this.agent = agent;
        this.states = states;
    }

    /**
     * Deletes what nothing needs any more; a file that is in use (on Windows) stays, and does no harm.
     *
     * @param fetched what a change that failed has fetched, perhaps
     */
    void sweep(Collection<IInstallableUnit> fetched) {
        Optional<IProfile> now = states.now();
        if (now.isEmpty()) {
            return;
        }
        Set<IArtifactKey> candidates = files(fetched);
        List<Long> before = states.before();
        for (long time : before) {
            states.at(time).ifPresent(state -> candidates.addAll(files(ProfileStates.units(state))));
        }
        candidates.removeAll(files(ProfileStates.units(now.get())));
        for (Map.Entry<String, IInstallableUnit> root : ProfileStates.roots(now.get()).entrySet()) {
            states.withOtherVersion(root.getKey()).ifPresent(state -> candidates.removeAll(files(
                    ProfileStates.closure(ProfileStates.roots(state).get(root.getKey()), ProfileStates.units(state)))));
        }
        try {
            if (!candidates.isEmpty()) {
                IArtifactRepository pool = agent.getService(IArtifactRepositoryManager.class).loadRepository(InstallFolder.find().toUri(),
                        new NullProgressMonitor());
                candidates.stream().filter(pool::contains).forEach(key -> pool.removeDescriptor(key, new NullProgressMonitor()));
            }
            forget(before, now.get());
        } catch (ProvisionException e) {
            System.getLogger(PluginFiles.class.getName()).log(System.Logger.Level.DEBUG, "Files stay", e);
        }
    }

    private static Set<IArtifactKey> files(Collection<IInstallableUnit> units) {
        Set<IArtifactKey> keys = new LinkedHashSet<>();
        units.forEach(unit -> keys.addAll(unit.getArtifacts()));
        return keys;
    }

    /** Old states go, but not the ones to go back to. */
    private void forget(List<Long> before, IProfile now) throws ProvisionException {
        Set<Long> needed = new HashSet<>(before.subList(0, Math.min(REMEMBERED, before.size())));
        for (String id : ProfileStates.roots(now).keySet()) {
            states.withOtherVersion(id).map(IProfile::getTimestamp).ifPresent(needed::add);
        }
        IProfileRegistry registry = agent.getService(IProfileRegistry.class);
        for (long time : before) {
            if (!needed.contains(time)) {
                registry.removeProfile(IProfileRegistry.SELF, time);
            }
        }
    }
}
