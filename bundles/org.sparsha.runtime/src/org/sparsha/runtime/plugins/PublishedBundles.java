/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.publisher.IPublisherAction;
import org.eclipse.equinox.p2.publisher.IPublisherInfo;
import org.eclipse.equinox.p2.publisher.Publisher;
import org.eclipse.equinox.p2.publisher.PublisherInfo;
import org.eclipse.equinox.p2.publisher.eclipse.BundlesAction;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;

/** Makes update sites from plug-ins' jars. */
final class PublishedBundles {

    private PublishedBundles() {
    }

    /** Whether a file is a plug-in's jar rather than a zipped update site. */
    static boolean isBundle(Path file) {
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            return jar.getManifest() != null && jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName") != null;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The jars that a path names: itself, or those in the folder.
     *
     * @throws PluginException where there is none
     */
    static List<Path> jars(Path path) throws PluginException {
        if (Files.isRegularFile(path) && isBundle(path)) {
            return List.of(path);
        }
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                List<Path> jars = files.filter(file -> file.toString().endsWith(".jar") && isBundle(file)).sorted().toList();
                if (!jars.isEmpty()) {
                    return jars;
                }
            } catch (IOException e) {
                throw new PluginException("The folder " + path + " cannot be read: " + e.getMessage() + ".", e);
            }
        }
        throw new PluginException("There is no plug-in at '" + path + "': name a jar whose manifest has a Bundle-SymbolicName, or a folder "
                + "of such jars.");
    }

    /**
     * Writes an update site.
     *
     * @param agent p2
     * @param jars the plug-ins
     * @param folder where it goes; made where it isn't there
     * @return its address
     * @throws PluginException where that fails
     */
    static URI publish(IProvisioningAgent agent, List<Path> jars, Path folder) throws PluginException {
        URI site = folder.toAbsolutePath().normalize().toUri();
        try {
            PublisherInfo info = new PublisherInfo();
            info.setArtifactOptions(IPublisherInfo.A_PUBLISH | IPublisherInfo.A_INDEX);
            info.setMetadataRepository(agent.getService(IMetadataRepositoryManager.class).createRepository(site, "Plug-ins",
                    IMetadataRepositoryManager.TYPE_SIMPLE_REPOSITORY, Map.of()));
            info.setArtifactRepository(agent.getService(IArtifactRepositoryManager.class).createRepository(site, "Plug-ins",
                    IArtifactRepositoryManager.TYPE_SIMPLE_REPOSITORY, Map.of()));
            IStatus status = new Publisher(info).publish(
                    new IPublisherAction[] { new BundlesAction(jars.stream().map(Path::toFile).toArray(File[]::new)) },
                    new NullProgressMonitor());
            if (status.getSeverity() >= IStatus.ERROR) {
                throw new PluginException("The update site " + folder + " cannot be made: " + PluginUnits.sentence(status));
            }
            return site;
        } catch (ProvisionException e) {
            throw new PluginException("The update site " + folder + " cannot be made: " + PluginUnits.sentence(e.getStatus())
                    + " Name a folder that isn't there yet.", e);
        }
    }
}
