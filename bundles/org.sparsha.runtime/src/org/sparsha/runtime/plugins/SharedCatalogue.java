/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.repository.ICompositeRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.sparsha.application.plugins.Catalogue;
import org.sparsha.application.plugins.CatalogueEntry;

/**
 * One catalogue over several update sites: a site without files of its own that names the others, with what they all offer in one
 * {@code catalogue.json}. Whoever installs from it gets the files, and their signatures, from the sites themselves.
 */
final class SharedCatalogue {

    private static final String NAME = "Plug-ins of several sites";

    private SharedCatalogue() {
    }

    /**
     * Writes it.
     *
     * @param agent p2
     * @param sites addresses of the sites; those on this machine are named relative to the folder
     * @param folder where it goes, not there yet
     * @return how many plug-ins it offers, each version counted
     * @throws PluginException where a site can't be read, or the folder can't be written
     */
    static int write(IProvisioningAgent agent, List<URI> sites, Path folder) throws PluginException {
        Map<String, CatalogueEntry> entries = new LinkedHashMap<>();
        for (URI site : sites) {
            PluginUnits.offered(agent, site); // refuses what is no site
            Optional<Catalogue> catalogue = CatalogueFile.read(site);
            catalogue.orElseThrow(() -> new PluginException("The update site " + site + " has no catalogue: 'sparsha plugin publish' or "
                    + "'sparsha plugin sign' writes one.")).entries()
                    .forEach(entry -> entries.putIfAbsent(entry.id() + " " + entry.version(), entry));
        }
        URI own = folder.toAbsolutePath().normalize().toUri();
        try {
            addAll(agent.getService(IMetadataRepositoryManager.class).createRepository(own, NAME,
                    IMetadataRepositoryManager.TYPE_COMPOSITE_REPOSITORY, Map.of()), sites);
            addAll(agent.getService(IArtifactRepositoryManager.class).createRepository(own, NAME,
                    IArtifactRepositoryManager.TYPE_COMPOSITE_REPOSITORY, Map.of()), sites);
        } catch (ProvisionException e) {
            throw new PluginException("The catalogue " + folder + " cannot be made: " + PluginUnits.sentence(e.getStatus())
                    + " Name a folder that isn't there yet.", e);
        }
        List<CatalogueEntry> sorted = new ArrayList<>(entries.values());
        sorted.sort(Comparator.comparing(CatalogueEntry::id).thenComparing(CatalogueEntry::version));
        CatalogueFile.write(folder, new Catalogue(sorted));
        return sorted.size();
    }

    private static void addAll(Object repository, List<URI> sites) {
        if (repository instanceof ICompositeRepository<?> composite) {
            sites.forEach(composite::addChild);
        }
    }
}
