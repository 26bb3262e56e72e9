/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.operations.ProfileChangeOperation;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.operations.UninstallOperation;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.sparsha.runtime.InstallFolder;

/**
 * Installs, updates and removes plug-ins by p2. A change that fails leaves the installation as it was: p2 takes back what it had done, and
 * what a killed process left half done is undone at the next start by the launcher. Nothing is asked of any network but the site given.
 * For one thread; to be closed.
 */
public final class PluginManager implements AutoCloseable {

    /** The program itself, which is no plug-in. */
    private static final Set<String> PROGRAM = Set.of("org.sparsha.product", "org.sparsha.feature", "org.sparsha.platform.feature");

    private final IProvisioningAgent agent;
    private final IProfile profile;
    private final IProgressMonitor monitor = new NullProgressMonitor();
    private final List<Path> made = new ArrayList<>();

    private PluginManager(IProvisioningAgent agent, IProfile profile) {
        this.agent = agent;
        this.profile = profile;
    }

    /**
     * @return the plug-ins of this installation
     * @throws PluginException where it doesn't know what it consists of
     */
    public static PluginManager open() throws PluginException {
        BundleContext context = FrameworkUtil.getBundle(PluginManager.class).getBundleContext();
        ServiceReference<IProvisioningAgentProvider> reference = context.getServiceReference(IProvisioningAgentProvider.class);
        if (reference == null) {
            throw new PluginException("Plug-ins can't be changed by this call: 'plugin' must be the first word after 'sparsha'.");
        }
        try {
            IProvisioningAgent agent = context.getService(reference).createAgent(null);
            IProfile profile = agent.getService(IProfileRegistry.class).getProfile(IProfileRegistry.SELF);
            if (profile == null) {
                throw new PluginException("This installation doesn't know what it consists of: its folder 'p2' is missing or damaged. "
                        + "Unpack Sparsha Workbench again.");
            }
            return new PluginManager(agent, profile);
        } catch (ProvisionException e) {
            throw new PluginException("The list of what is installed cannot be read: " + PluginUnits.sentence(e.getStatus()), e);
        }
    }

    /** @return the plug-ins that were installed, by id; what the product came with isn't among them */
    public List<Plugin> installed() {
        return roots().values().stream().map(PluginUnits::plugin).toList();
    }

    private Map<String, IInstallableUnit> roots() {
        Map<String, IInstallableUnit> roots = new LinkedHashMap<>();
        profile.query(new UserVisibleRootQuery(), monitor).stream().filter(unit -> !PROGRAM.contains(PluginUnits.id(unit)))
                .sorted(Comparator.comparing(PluginUnits::id)).forEach(unit -> roots.put(PluginUnits.id(unit), unit));
        return roots;
    }

    /**
     * The address of what a person names: an update site (folder, zip, address) or plug-ins' jars (one, or a folder of them), of which a
     * site is made for this process.
     *
     * @param text what the person wrote
     * @return the site's address
     * @throws PluginException where there is no such thing
     */
    public URI site(String text) throws PluginException {
        Path path = PluginSite.isLocal(text) ? PluginSite.path(text) : Path.of("");
        boolean jars = PluginSite.isLocal(text) && (Files.isRegularFile(path) ? PublishedBundles.isBundle(path)
                : Files.isDirectory(path) && !PluginSite.hasContent(path));
        if (!jars) {
            return PluginSite.address(text);
        }
        try {
            Path folder = Files.createTempDirectory("sparsha-site");
            made.add(folder);
            return PublishedBundles.publish(agent, PublishedBundles.jars(path), folder);
        } catch (IOException e) {
            throw new PluginException("There is no room for the plug-ins of " + path + ": " + e.getMessage() + ".", e);
        }
    }

    /**
     * Makes an update site to give to others.
     *
     * @param jars a plug-in's jar, or a folder of them
     * @param folder where the site goes
     * @return its address
     * @throws PluginException where that fails
     */
    public URI publish(Path jars, Path folder) throws PluginException {
        return PublishedBundles.publish(agent, PublishedBundles.jars(jars), folder);
    }

    @Override
    public void close() {
        for (Path folder : made) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                System.getLogger(PluginManager.class.getName()).log(System.Logger.Level.DEBUG, "Left behind: " + folder, e);
            }
        }
    }

    /**
     * @param id id of an installed plug-in
     * @return symbolic names of the bundles that it consists of, as far as it says so itself; none where it isn't installed
     */
    public Set<String> parts(String id) {
        return Optional.ofNullable(roots().get(id)).map(PluginManager::parts).orElse(Set.of());
    }

    /**
     * @param site where to look
     * @return what it offers, the newest version of each, by id
     * @throws PluginException where it can't be read
     */
    public List<Plugin> offered(URI site) throws PluginException {
        Map<String, Plugin> newest = new LinkedHashMap<>();
        PluginUnits.offered(agent, site).forEach(unit -> newest.putIfAbsent(PluginUnits.id(unit), PluginUnits.plugin(unit)));
        return List.copyOf(newest.values());
    }

    /**
     * What installing or updating would change. The newest version that fits this program is taken.
     *
     * @param site where the plug-in comes from
     * @param id its id
     * @return the change, not made
     * @throws PluginException where the site has no such plug-in, or none of its versions fits
     */
    public PluginChange check(URI site, String id) throws PluginException {
        return installing(site, id).change();
    }

    /**
     * Installs a plug-in, or a newer version of it.
     *
     * @param site where it comes from
     * @param id its id
     * @return what was changed; nothing where that version is there already
     * @throws PluginException where it can't be installed; the installation is as it was
     */
    public PluginChange install(URI site, String id) throws PluginException {
        Planned planned = installing(site, id);
        if (!planned.change().refusals().isEmpty()) {
            throw new PluginException("The plug-in " + id + " isn't installed. " + String.join(" ", planned.change().refusals()));
        }
        perform(planned, "installed");
        return planned.change();
    }

    /**
     * Removes a plug-in and whatever came with it alone.
     *
     * @param id its id
     * @return what was changed
     * @throws PluginException where it isn't installed or can't be removed; the installation is as it was
     */
    public PluginChange remove(String id) throws PluginException {
        IInstallableUnit unit = roots().get(id);
        if (unit == null) {
            throw new PluginException("The plug-in '" + id + "' isn't installed; installed are: "
                    + (roots().isEmpty() ? "none" : String.join(", ", roots().keySet())) + ".");
        }
        UninstallOperation operation = new UninstallOperation(new ProvisioningSession(agent), List.of(unit));
        IStatus status = operation.resolveModal(monitor);
        if (status.getSeverity() >= IStatus.ERROR) {
            throw new PluginException("The plug-in " + id + " can't be removed: " + PluginUnits.sentence(status));
        }
        Planned planned = new Planned(operation, change(operation, unit, Set.of()));
        Set<IInstallableUnit> gone = operation.getProvisioningPlan().getRemovals().query(QueryUtil.createIUAnyQuery(), monitor)
                .toUnmodifiableSet();
        perform(planned, "removed");
        removeFiles(gone);
        return planned.change();
    }

    /** The files of what was removed; one that is in use (on Windows) stays, and does no harm. */
    private void removeFiles(Set<IInstallableUnit> gone) {
        try {
            IArtifactRepository files = agent.getService(IArtifactRepositoryManager.class)
                    .loadRepository(InstallFolder.find().toUri(), monitor);
            gone.forEach(unit -> unit.getArtifacts().forEach(key -> files.removeDescriptor(key, monitor)));
        } catch (ProvisionException e) {
            System.getLogger(PluginManager.class.getName()).log(System.Logger.Level.DEBUG, "The files stay", e);
        }
    }

    private record Planned(ProfileChangeOperation operation, PluginChange change) {
    }

    private Planned installing(URI site, String id) throws PluginException {
        List<IInstallableUnit> all = PluginUnits.offered(agent, site);
        List<IInstallableUnit> versions = all.stream().filter(unit -> PluginUnits.id(unit).equals(id)).toList();
        if (versions.isEmpty()) {
            throw new PluginException("The update site " + site + " has no plug-in '" + id + "'; it has "
                    + (all.isEmpty() ? "none" : String.join(", ", all.stream().map(PluginUnits::id).distinct().toList())) + ".");
        }
        Optional<IInstallableUnit> here = Optional.ofNullable(roots().get(id));
        if (here.isPresent() && here.get().getVersion().compareTo(versions.get(0).getVersion()) >= 0) {
            return new Planned(new InstallOperation(new ProvisioningSession(agent), List.of()),
                    new PluginChange(PluginUnits.plugin(here.get()), List.of(), List.of(), List.of()));
        }
        String reason = "";
        for (IInstallableUnit version : versions) {
            InstallOperation operation = new InstallOperation(new ProvisioningSession(agent), List.of(version));
            operation.getProvisioningContext().setMetadataRepositories(site);
            operation.getProvisioningContext().setArtifactRepositories(site);
            IStatus status = operation.resolveModal(monitor);
            if (status.getSeverity() < IStatus.ERROR && operation.getProvisioningPlan() != null) {
                Set<String> own = here.map(unit -> parts(unit)).orElse(Set.of());
                return new Planned(operation, withRefusals(change(operation, version, own), unsafe(operation, site)));
            }
            reason = reason.isEmpty() ? version.getVersion() + ": " + PluginUnits.sentence(status) : reason;
        }
        throw new PluginException("No version of the plug-in " + id + " at " + site + " fits this program. " + reason);
    }

    private static Set<String> parts(IInstallableUnit unit) {
        return Stream.concat(Stream.of(unit.getId()), unit.getRequirements().stream()
                .flatMap(requirement -> Arrays.stream(requirement.toString().split("[^\\w.-]+")))).collect(Collectors.toSet());
    }

    /** What a plan changes; replacing or removing a part that doesn't belong to the plug-in itself is refused. */
    private PluginChange change(ProfileChangeOperation operation, IInstallableUnit plugin, Set<String> own) {
        Set<IInstallableUnit> added = operation.getProvisioningPlan().getAdditions().query(QueryUtil.createIUAnyQuery(), monitor)
                .toUnmodifiableSet();
        Set<IInstallableUnit> removed = operation.getProvisioningPlan().getRemovals().query(QueryUtil.createIUAnyQuery(), monitor)
                .toUnmodifiableSet();
        List<String> refusals = new ArrayList<>();
        if (!(operation instanceof UninstallOperation)) {
            removed.stream().filter(part -> !own.contains(part.getId()) && isPart(part)).sorted()
                    .forEach(part -> refusals.add("It would replace " + name(part) + ", which the program or another plug-in uses."));
            added.stream().filter(PluginManager::isPart)
                    .filter(part -> !own.contains(part.getId()) && isHere(part.getId()) && part.getId().startsWith("org.sparsha."))
                    .sorted().forEach(part -> refusals.add("It would put " + name(part) + " beside the program's own."));
        }
        return new PluginChange(PluginUnits.plugin(plugin), names(added), names(removed), refusals);
    }

    private List<String> unsafe(ProfileChangeOperation operation, URI site) throws PluginException {
        Set<IInstallableUnit> added = operation.getProvisioningPlan().getAdditions().query(QueryUtil.createIUAnyQuery(), monitor)
                .toUnmodifiableSet();
        try {
            return UnsafeParts.refusals(added, agent.getService(IArtifactRepositoryManager.class).loadRepository(site, monitor),
                    InstallFolder.find().toFile().getUsableSpace());
        } catch (ProvisionException e) {
            throw new PluginException("The update site " + site + " cannot be read: " + PluginUnits.sentence(e.getStatus()), e);
        }
    }

    private static PluginChange withRefusals(PluginChange change, List<String> more) {
        return new PluginChange(change.plugin(), change.added(), change.removed(),
                Stream.concat(change.refusals().stream(), more.stream()).sorted().toList());
    }

    private boolean isHere(String id) {
        return !profile.query(QueryUtil.createIUQuery(id), monitor).isEmpty();
    }

    /** Whether it is a feature or a bundle, and not one of p2's notes about how to configure these. */
    private static boolean isPart(IInstallableUnit unit) {
        return QueryUtil.isGroup(unit) || unit.getProvidedCapabilities().stream().anyMatch(one -> one.getNamespace().equals("osgi.bundle"));
    }

    private static List<String> names(Set<IInstallableUnit> units) {
        return units.stream().filter(PluginManager::isPart).map(PluginManager::name).sorted().toList();
    }

    private static String name(IInstallableUnit unit) {
        return PluginUnits.id(unit) + " " + unit.getVersion();
    }

    private void perform(Planned planned, String done) throws PluginException {
        if (planned.change().added().isEmpty() && planned.change().removed().isEmpty()) {
            return;
        }
        IStatus status = planned.operation().getProvisioningJob(monitor).runModal(monitor);
        if (status.getSeverity() >= IStatus.ERROR) {
            throw new PluginException("The plug-in " + planned.change().plugin().id() + " isn't " + done + ", and everything is as it was: "
                    + PluginUnits.sentence(status));
        }
    }
}
