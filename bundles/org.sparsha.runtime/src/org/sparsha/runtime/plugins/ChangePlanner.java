/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.planner.ProfileInclusionRules;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.sparsha.runtime.InstallFolder;

/** Finds out what a change of plug-ins would do, and refuses what would harm. Changes nothing. */
final class ChangePlanner {

    private static final String ROOT_PROPERTY = IProfile.PROP_PROFILE_ROOT_IU;

    private final IProvisioningAgent agent;
    private final ProfileStates states;

    /**
     * A change, worked out.
     *
     * @param plan how p2 makes it; empty where there is nothing to do
     * @param change what it does, for people
     */
    record Planned(Optional<IProvisioningPlan> plan, PluginChange change) {
    }

    ChangePlanner(IProvisioningAgent agent, ProfileStates states) {
        this.agent = agent;
        this.states = states;
    }

    /**
     * Installing, updating or going to a certain version.
     *
     * @param called the site as a person named it
     * @param version the version wanted; empty for the newest that fits
     */
    Planned installing(URI site, String called, String id, Optional<String> version, IProgressMonitor monitor)
            throws PluginException {
        List<IInstallableUnit> all = PluginUnits.offered(agent, site);
        List<IInstallableUnit> versions = all.stream().filter(unit -> PluginUnits.id(unit).equals(id)).toList();
        if (versions.isEmpty()) {
            throw new PluginException("The update site " + called + " has no plug-in '" + id + "'; it has "
                    + (all.isEmpty() ? "none" : String.join(", ", all.stream().map(PluginUnits::id).distinct().toList())) + ".");
        }
        List<IInstallableUnit> wanted = versions.stream().filter(unit -> isVersion(unit, version)).toList();
        if (wanted.isEmpty()) {
            throw new PluginException("The update site " + called + " has no version " + version.orElse("") + " of the plug-in " + id
                    + "; it has " + String.join(", ", versions.stream().map(unit -> unit.getVersion().toString()).toList()) + ".");
        }
        IProfile now = now();
        Optional<IInstallableUnit> here = Optional.ofNullable(ProfileStates.roots(now).get(id));
        if (here.isPresent() && (version.isPresent() ? here.get().getVersion().equals(wanted.get(0).getVersion())
                : here.get().getVersion().compareTo(wanted.get(0).getVersion()) >= 0)) {
            return nothing(here.get());
        }
        ProvisioningContext context = new ProvisioningContext(agent);
        context.setMetadataRepositories(site);
        context.setArtifactRepositories(site);
        String reason = "";
        for (IInstallableUnit unit : wanted) {
            IProvisioningPlan plan = plan(now, Optional.of(unit), here, context, monitor);
            if (plan.getStatus().getSeverity() < IStatus.ERROR) {
                PluginChange change = change(plan, unit, here.map(ChangePlanner::parts).orElse(Set.of()), false);
                return new Planned(Optional.of(plan), withRefusals(change, unsafe(plan, site, monitor)));
            }
            reason = reason.isEmpty() ? unit.getVersion() + ": " + PluginUnits.sentence(plan.getStatus()) : reason;
        }
        throw new PluginException((version.isPresent() ? "Version " + version.get() : "No version") + " of the plug-in " + id
                + " at " + called + (version.isPresent() ? " does not fit" : " fits") + " this program. " + reason);
    }

    private static boolean isVersion(IInstallableUnit unit, Optional<String> version) {
        String text = unit.getVersion().toString();
        return version.isEmpty() || text.equals(version.get()) || text.startsWith(version.get() + ".");
    }

    /** Going back to the version that a plug-in had before, with the files that are still here. */
    Planned goingBack(String id, IProgressMonitor monitor) throws PluginException {
        IProfile now = now();
        IInstallableUnit here = installed(now, id);
        IProfile then = states.withOtherVersion(id).orElseThrow(() -> new PluginException("There is no version of the plug-in " + id
                + " to go back to: " + here.getVersion() + " is the only one that was installed. 'sparsha plugin update " + id
                + " --to VERSION --from SITE' takes one from a site."));
        IInstallableUnit unit = ProfileStates.roots(then).get(id);
        ProvisioningContext context = new ProvisioningContext(agent);
        context.setMetadataRepositories();
        context.setArtifactRepositories(InstallFolder.find().toUri());
        context.setExtraInstallableUnits(List.copyOf(ProfileStates.closure(unit, ProfileStates.units(then))));
        IProvisioningPlan plan = plan(now, Optional.of(unit), Optional.of(here), context, monitor);
        if (plan.getStatus().getSeverity() >= IStatus.ERROR) {
            throw new PluginException("The plug-in " + id + " can't go back to " + unit.getVersion() + ": "
                    + PluginUnits.sentence(plan.getStatus()));
        }
        return new Planned(Optional.of(plan), change(plan, unit, parts(here), false));
    }

    /** Removing a plug-in and what came with it alone. */
    Planned removing(String id, IProgressMonitor monitor) throws PluginException {
        IProfile now = now();
        IInstallableUnit here = installed(now, id);
        ProvisioningContext context = new ProvisioningContext(agent);
        context.setMetadataRepositories();
        context.setArtifactRepositories();
        IProvisioningPlan plan = plan(now, Optional.empty(), Optional.of(here), context, monitor);
        if (plan.getStatus().getSeverity() >= IStatus.ERROR) {
            throw new PluginException("The plug-in " + id + " can't be removed: " + PluginUnits.sentence(plan.getStatus()));
        }
        return new Planned(Optional.of(plan), change(plan, here, Set.of(), true));
    }

    private IProfile now() throws PluginException {
        return states.now().orElseThrow(() -> new PluginException("This installation doesn't know what it consists of: its folder 'p2' is "
                + "missing or damaged. Unpack Sparsha Workbench again."));
    }

    private static IInstallableUnit installed(IProfile now, String id) throws PluginException {
        Map<String, IInstallableUnit> roots = ProfileStates.roots(now);
        if (!roots.containsKey(id)) {
            throw new PluginException("The plug-in '" + id + "' isn't installed; "
                    + (roots.isEmpty() ? "none is installed." : "installed are: " + String.join(", ", roots.keySet()) + "."));
        }
        return roots.get(id);
    }

    private static Planned nothing(IInstallableUnit here) {
        return new Planned(Optional.empty(), new PluginChange(PluginUnits.plugin(here), List.of(), List.of(), List.of()));
    }

    private IProvisioningPlan plan(IProfile now, Optional<IInstallableUnit> added, Optional<IInstallableUnit> removed,
            ProvisioningContext context, IProgressMonitor monitor) {
        IPlanner planner = agent.getService(IPlanner.class);
        IProfileChangeRequest request = planner.createChangeRequest(now);
        removed.ifPresent(request::remove);
        if (added.isPresent()) {
            request.add(added.get());
            request.setInstallableUnitProfileProperty(added.get(), ROOT_PROPERTY, Boolean.toString(true));
            request.setInstallableUnitInclusionRules(added.get(), ProfileInclusionRules.createStrictInclusionRule(added.get()));
        }
        return planner.getProvisioningPlan(request, context, monitor);
    }

    /** Names of the units that a unit says it consists of. */
    static Set<String> parts(IInstallableUnit unit) {
        return Stream.concat(Stream.of(unit.getId()), unit.getRequirements().stream()
                .flatMap(requirement -> Arrays.stream(requirement.toString().split("[^\\w.-]+")))).collect(Collectors.toSet());
    }

    /** Names of what is a unit's own: the parts of a feature, and nothing but itself of a bundle, which names what it needs likewise. */
    static Set<String> ownParts(IInstallableUnit unit) {
        return QueryUtil.isGroup(unit) ? parts(unit) : Set.of(unit.getId());
    }

    /** What a plan changes; replacing or removing a part that doesn't belong to the plug-in itself is refused. */
    private static PluginChange change(IProvisioningPlan plan, IInstallableUnit plugin, Set<String> own, boolean removal) {
        Set<IInstallableUnit> added = added(plan);
        Set<IInstallableUnit> removed = plan.getRemovals().query(QueryUtil.createIUAnyQuery(), new NullProgressMonitor())
                .toUnmodifiableSet();
        Set<String> here = ProfileStates.units(plan.getProfile()).stream().map(IInstallableUnit::getId).collect(Collectors.toSet());
        List<String> refusals = new ArrayList<>();
        if (!removal) {
            removed.stream().filter(part -> !own.contains(part.getId()) && isPart(part)).sorted()
                    .forEach(part -> refusals.add("It would replace " + name(part) + ", which the program or another plug-in uses."));
            added.stream().filter(ChangePlanner::isPart)
                    .filter(part -> !own.contains(part.getId()) && here.contains(part.getId()) && part.getId().startsWith("org.sparsha."))
                    .sorted().forEach(part -> refusals.add("It would put " + name(part) + " beside the program's own."));
        }
        return new PluginChange(PluginUnits.plugin(plugin), names(added), names(removed), refusals);
    }

    /** What comes. */
    static Set<IInstallableUnit> added(IProvisioningPlan plan) {
        return plan.getAdditions().query(QueryUtil.createIUAnyQuery(), new NullProgressMonitor()).toUnmodifiableSet();
    }

    private List<String> unsafe(IProvisioningPlan plan, URI site, IProgressMonitor monitor) throws PluginException {
        try {
            return UnsafeParts.refusals(added(plan), agent.getService(IArtifactRepositoryManager.class).loadRepository(site, monitor),
                    InstallFolder.find().toFile().getUsableSpace());
        } catch (ProvisionException e) {
            throw PluginUnits.unreadable(site, e);
        }
    }

    private static PluginChange withRefusals(PluginChange change, List<String> more) {
        return new PluginChange(change.plugin(), change.added(), change.removed(),
                Stream.concat(change.refusals().stream(), more.stream()).sorted().toList());
    }

    /** Whether it is a feature or a bundle, and not one of p2's notes about how to configure these. */
    private static boolean isPart(IInstallableUnit unit) {
        return QueryUtil.isGroup(unit) || unit.getProvidedCapabilities().stream().anyMatch(one -> one.getNamespace().equals("osgi.bundle"));
    }

    private static List<String> names(Collection<IInstallableUnit> units) {
        return units.stream().filter(ChangePlanner::isPart).map(ChangePlanner::name).sorted().toList();
    }

    private static String name(IInstallableUnit unit) {
        return PluginUnits.id(unit) + " " + unit.getVersion();
    }
}
