/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.query.IQueryResult;
import org.eclipse.equinox.p2.repository.artifact.ArtifactKeyQuery;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.spi.ArtifactDescriptor;

/** Signs every file of an update site; p2 checks the signatures when it fetches them. */
final class SiteSigner {

    private SiteSigner() {
    }

    static Signer sign(IProvisioningAgent agent, Path site, SigningKey key) throws PluginException {
        URI address = PluginSite.address(site.toString());
        IArtifactRepositoryManager manager = agent.getService(IArtifactRepositoryManager.class);
        try {
            leaveOutCompressed(site);
            IArtifactRepository files = manager.loadRepository(address, IArtifactRepositoryManager.REPOSITORY_HINT_MODIFIABLE,
                    new NullProgressMonitor());
            IQueryResult<IArtifactKey> all = files.query(ArtifactKeyQuery.ALL_KEYS, new NullProgressMonitor());
            String open = key.publicBlock();
            for (IArtifactKey each : all) {
                for (IArtifactDescriptor file : files.getArtifactDescriptors(each)) {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    IStatus read = files.getRawArtifact(file, bytes, new NullProgressMonitor());
                    if (!read.isOK() || !(file instanceof ArtifactDescriptor changed)) {
                        throw new PluginException("The file " + each.getId() + " of the update site " + site + " can't be read: "
                                + PluginUnits.sentence(read));
                    }
                    changed.setProperty(PgpKeys.SIGNATURES, key.sign(bytes.toByteArray()));
                    changed.setProperty(PgpKeys.KEYS, open);
                }
            }
            files.setProperty(PgpKeys.KEYS, open); // writes the list of files
            CatalogueFile.sign(site, key);
            return PgpKeys.signer(key.open());
        } catch (ProvisionException e) {
            throw new PluginException("The update site " + site + " can't be signed: " + PluginUnits.sentence(e.getStatus()), e);
        } catch (IOException e) {
            throw new PluginException("The update site " + site + " can't be signed: " + e.getMessage() + ".", e);
        }
    }

    /** The list of files has a second form for faster reading, which can't be written again: the first one is enough. */
    private static void leaveOutCompressed(Path site) throws IOException {
        Path index = site.resolve("p2.index");
        if (Files.deleteIfExists(site.resolve("artifacts.xml.xz")) && Files.exists(index)) {
            Properties order = new Properties();
            try (var in = Files.newBufferedReader(index, StandardCharsets.ISO_8859_1)) {
                order.load(in);
            }
            Files.writeString(index, "version=1\nmetadata.repository.factory.order="
                    + order.getProperty("metadata.repository.factory.order", "content.xml,!")
                    + "\nartifact.repository.factory.order=artifacts.xml,!\n");
        }
    }
}
