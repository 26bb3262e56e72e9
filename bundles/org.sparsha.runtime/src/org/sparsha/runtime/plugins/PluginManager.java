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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.PhaseSetFactory;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.sparsha.application.plugins.Catalogue;
import org.sparsha.application.plugins.CheckedPlugins;
import org.sparsha.application.plugins.ContractCheck;
import org.sparsha.application.plugins.ContractReport;
import org.sparsha.application.plugins.KnownCatalogues;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.runtime.InstallFolder;

/**
 * Installs, updates and removes plug-ins by p2, for the command line and the window alike. A change that fails or is cancelled leaves the
 * installation as it was: p2 takes back what it had done, and what a killed process left half done is undone at the next start by the
 * launcher. Nothing is asked of any network but the site given. For one thread; to be closed.
 */
public final class PluginManager implements AutoCloseable {

    private final IProvisioningAgent agent;
    private final ProfileStates states;
    private final ChangePlanner planner;
    private final SignatureCheck signatures;
    private final List<Path> made = new ArrayList<>();
    private final Map<URI, String> named = new HashMap<>();

    private PluginManager(IProvisioningAgent agent, ProfileStates states, SignatureCheck signatures) {
        this.agent = agent;
        this.states = states;
        this.planner = new ChangePlanner(agent, states);
        this.signatures = signatures;
    }

    /**
     * @param trust who decides about what no trusted key has signed
     * @return the plug-ins of this installation
     * @throws PluginException where it doesn't know what it consists of
     */
    public static PluginManager open(TrustDecision trust) throws PluginException {
        BundleContext context = FrameworkUtil.getBundle(PluginManager.class).getBundleContext();
        ServiceReference<IProvisioningAgentProvider> reference = context.getServiceReference(IProvisioningAgentProvider.class);
        if (reference == null) {
            throw new PluginException("Plug-ins can't be changed by this call: 'plugin' must be the first word after 'sparsha'.");
        }
        // p2 would ask an address with http: by https: instead; what comes is checked by its signature, or asked about
        System.getProperties().putIfAbsent("p2.httpRule", "allow");
        try {
            IProvisioningAgent agent = context.getService(reference).createAgent(null);
            ProfileStates states = new ProfileStates(agent);
            if (states.now().isEmpty()) {
                throw new PluginException("This installation doesn't know what it consists of: its folder 'p2' is missing or damaged. "
                        + "Unpack Sparsha Workbench again.");
            }
            SignatureCheck signatures = new SignatureCheck(trust, InstallFolder.find());
            agent.registerService(UIServices.SERVICE_NAME, signatures);
            return new PluginManager(agent, states, signatures);
        } catch (ProvisionException e) {
            throw new PluginException("The list of what is installed cannot be read: " + PluginUnits.sentence(e.getStatus()), e);
        }
    }

    /** @return the plug-ins that were installed, by id; what the product came with isn't among them */
    public List<Plugin> installed() {
        return roots().values().stream().map(unit -> PluginUnits.plugin(unit).with(InstalledAdditions.of(ChangePlanner.ownParts(unit)),
                List.of())).toList();
    }

    private Map<String, IInstallableUnit> roots() {
        return states.now().map(ProfileStates::roots).orElse(Map.of());
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
            URI address = PluginSite.address(text);
            named.put(address, PluginSite.isLocal(text) ? path.toAbsolutePath().normalize().toString() : text);
            return address;
        }
        try {
            Path folder = Files.createTempDirectory("sparsha-site");
            made.add(folder);
            URI address = PublishedBundles.publish(agent, PublishedBundles.jars(path), folder);
            named.put(address, path.toAbsolutePath().normalize().toString());
            return address;
        } catch (IOException e) {
            throw new PluginException("There is no room for the plug-ins of " + path + ": " + e.getMessage() + ".", e);
        }
    }

    /**
     * Makes an update site to give to others, with its catalogue.
     *
     * @param jars a plug-in's jar, or a folder of them
     * @param folder where the site goes
     * @return its address
     * @throws PluginException where that fails
     */
    public URI publish(Path jars, Path folder) throws PluginException {
        URI address = PublishedBundles.publish(agent, PublishedBundles.jars(jars), folder);
        CatalogueFile.write(folder);
        return address;
    }

    /**
     * Makes one catalogue over several update sites, which is a site itself.
     *
     * @param sites the sites, as a person names them
     * @param folder where it goes, not there yet
     * @param key a file with a secret OpenPGP key that signs it; empty for none
     * @param passphrase what protects the key; empty where nothing does
     * @return how many versions of plug-ins it offers
     * @throws PluginException where a site, the key or the folder can't be used
     */
    public int catalogue(List<String> sites, Path folder, Optional<Path> key, String passphrase) throws PluginException {
        Optional<SigningKey> signing = key.isPresent() ? Optional.of(SigningKey.read(key.get(), passphrase)) : Optional.empty();
        List<URI> addresses = new ArrayList<>();
        for (String each : sites) {
            addresses.add(PluginSite.address(each));
        }
        int offered = SharedCatalogue.write(agent, addresses, folder);
        try {
            if (signing.isPresent()) {
                CatalogueFile.sign(folder, signing.get());
            }
        } catch (IOException e) {
            throw new PluginException("The catalogue " + folder + " can't be signed: " + e.getMessage() + ".", e);
        }
        return offered;
    }

    /**
     * Signs every file of an update site, and its catalogue, which is made anew of what is there.
     *
     * @param site folder of the site; its list of files is written again
     * @param key a file with a secret OpenPGP key, armoured
     * @param passphrase what protects the key; empty where nothing does
     * @return who has signed
     * @throws PluginException where the key or the site can't be used
     */
    public Signer sign(Path site, Path key, String passphrase) throws PluginException {
        SigningKey signing = SigningKey.read(key, passphrase);
        CatalogueFile.write(site);
        return SiteSigner.sign(agent, site, signing);
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
        agent.stop();
    }

    /**
     * @param id id of an installed plug-in
     * @return symbolic names of the bundles that it consists of, as far as it says so itself; none where it isn't installed
     */
    public Set<String> parts(String id) {
        return Optional.ofNullable(roots().get(id)).map(ChangePlanner::ownParts).orElse(Set.of());
    }

    /**
     * Which rules of their contracts the contributions of a plug-in keep; checked where that version wasn't yet.
     *
     * @param plugin an installed plug-in
     * @param catalog where its contributions are, as far as this process was started with them
     * @param progress of the check
     * @return the report; without outcomes where it contributes nothing that could be checked
     * @throws CancelledException where that was asked for
     */
    public ContractReport contract(Plugin plugin, ContributionCatalog catalog, Progress progress) throws CancelledException {
        Optional<ContractReport> known = CheckedPlugins.find().report(plugin.id(), plugin.version());
        if (known.isPresent()) {
            return known.get();
        }
        Set<String> parts = parts(plugin.id());
        ContractReport report = new ContractCheck(catalog).of(info -> parts.contains(info.bundle()), progress);
        if (!report.outcomes().isEmpty()) { // none may mean that the plug-in takes effect at the next start only
            CheckedPlugins.find().keep(plugin.id(), plugin.version(), report);
        }
        return report;
    }

    /**
     * @param id id of an installed plug-in
     * @return the version that {@link #rollback} goes back to; empty where there is none
     */
    public Optional<String> before(String id) {
        return states.withOtherVersion(id).map(state -> ProfileStates.roots(state).get(id).getVersion().toString());
    }

    /**
     * @param site where to look
     * @return what it offers, by id, the newest version of each that fits this program; where none does the newest, which says so
     * @throws PluginException where it can't be read
     */
    public List<Plugin> offered(URI site) throws PluginException {
        Optional<Catalogue> catalogue = CatalogueFile.read(site);
        catalogue.ifPresent(found -> KnownCatalogues.find().keep(called(site), found));
        return new SiteOffers(states.now().map(ProfileStates::units).orElse(Set.of())).of(PluginUnits.offered(agent, site), catalogue);
    }

    /**
     * @param plugin a plug-in of a site
     * @param site the site
     * @return whether its catalogue says that the plug-in adds something whose contract can be checked
     * @throws PluginException where the catalogue can't be read
     */
    public boolean declares(Plugin plugin, URI site) throws PluginException {
        return CatalogueFile.read(site).flatMap(catalogue -> catalogue.entry(plugin.id(), plugin.version()))
                .filter(entry -> !entry.adds().isEmpty()).isPresent();
    }

    /**
     * What fetching a plug-in would take, as its site says.
     *
     * @param site where it comes from
     * @param id its id
     * @return its size and who says to have signed it
     * @throws PluginException where the site can't be read
     */
    public PluginDownload download(URI site, String id) throws PluginException {
        return PluginUnits.download(agent, site, id);
    }

    /**
     * What installing or updating would change.
     *
     * @param site where the plug-in comes from
     * @param id its id
     * @param version the version wanted; empty for the newest that fits this program
     * @return the change, not made
     * @throws PluginException where the site has no such plug-in, or none of its versions fits
     */
    public PluginChange check(URI site, String id, Optional<String> version) throws PluginException {
        refuseUnfit(site, id, version);
        return planner.installing(site, called(site), id, version, new ReportingMonitor(Progress.none())).change();
    }

    /** A site as a person named it: one that is made of jars lies in a temporary folder. */
    private String called(URI site) {
        return named.getOrDefault(site, site.toString());
    }

    /** Where the catalogue says already that no version fits, or that another site has it that is gone, nothing is worked out. */
    private void refuseUnfit(URI site, String id, Optional<String> version) throws PluginException {
        if (PluginUnits.offered(agent, site).stream().noneMatch(unit -> PluginUnits.id(unit).equals(id))
                && CatalogueFile.read(site).filter(catalogue -> catalogue.has(id)).isPresent()) {
            throw new PluginException("The catalogue of " + called(site) + " names the plug-in " + id + ", but the update site that has it "
                    + "cannot be read now. Try again later, or name that site itself.");
        }
        for (Plugin plugin : version.isPresent() ? List.<Plugin>of() : offered(site)) {
            if (plugin.id().equals(id) && !plugin.lacks().isEmpty() && !roots().containsKey(id)) {
                throw new PluginException("No version of the plug-in " + id + " at " + called(site) + " fits this program. "
                        + plugin.unfit());
            }
        }
    }

    /**
     * Installs a plug-in, or another version of it.
     *
     * @param site where it comes from
     * @param id its id
     * @param version the version wanted; empty for the newest that fits this program
     * @param progress of fetching and installing; cancelled, everything is as it was
     * @return what was changed; nothing where that version is there already
     * @throws PluginException where it can't be installed; the installation is as it was
     */
    public PluginChange install(URI site, String id, Optional<String> version, Progress progress) throws PluginException {
        refuseUnfit(site, id, version);
        ChangePlanner.Planned planned = planner.installing(site, called(site), id, version, new ReportingMonitor(progress.split("", 0.1)));
        if (!planned.change().refusals().isEmpty()) {
            throw new PluginException("The plug-in " + id + " isn't installed. " + String.join(" ", planned.change().refusals()));
        }
        return perform(planned, "installed", OwnSite.isBuiltHere(site, InstallFolder.find()), progress.split("", 0.9));
    }

    /**
     * Goes back to the version that a plug-in had before. Its files are still here, so no site is asked.
     *
     * @param id its id
     * @param progress of the change; cancelled, everything is as it was
     * @return what was changed
     * @throws PluginException where it isn't installed or never had another version; the installation is as it was
     */
    public PluginChange rollback(String id, Progress progress) throws PluginException {
        return perform(planner.goingBack(id, new ReportingMonitor(Progress.none())), "changed", true, progress);
    }

    /**
     * Removes a plug-in and whatever came with it alone.
     *
     * @param id its id
     * @param progress of the change; cancelled, everything is as it was
     * @return what was changed
     * @throws PluginException where it isn't installed or can't be removed; the installation is as it was
     */
    public PluginChange remove(String id, Progress progress) throws PluginException {
        return perform(planner.removing(id, new ReportingMonitor(Progress.none())), "removed", true, progress);
    }

    private PluginChange perform(ChangePlanner.Planned planned, String done, boolean known, Progress progress) throws PluginException {
        if (planned.plan().isEmpty()) {
            return planned.change();
        }
        signatures.begin(known);
        Collection<IInstallableUnit> added = ChangePlanner.added(planned.plan().get());
        IStatus status;
        try (ChangeJournal journal = ChangeJournal.begin(InstallFolder.find())) {
            status = agent.getService(IEngine.class).perform(planned.plan().get(), PhaseSetFactory.createDefaultPhaseSet(),
                    new ReportingMonitor(progress));
        }
        new PluginFiles(agent, states).sweep(added);
        if (status.getSeverity() >= IStatus.ERROR) {
            String id = planned.change().plugin().id();
            String failed = "The plug-in " + id + " isn't " + done + ", and everything is as it was:";
            if (signatures.refused().isPresent()) {
                throw new PluginException(failed, signatures.refused().get());
            }
            progress.checkCancelled();
            throw new PluginException(failed + " " + PluginUnits.sentence(status));
        }
        return planned.change();
    }
}
