/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime;

import java.io.File;
import java.nio.file.Path;

import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Where the product lies, with its models and samples. */
public final class InstallFolder {

    private InstallFolder() {
    }

    /** @return the folder as the framework knows it; the working folder where it knows none */
    public static Path find() {
        BundleContext context = FrameworkUtil.getBundle(InstallFolder.class).getBundleContext();
        try {
            for (ServiceReference<Location> reference : context.getServiceReferences(Location.class, Location.INSTALL_FILTER)) {
                Location location = context.getService(reference);
                if (location != null && location.getURL() != null) {
                    // The framework's own addresses hold blanks as they are, so they are no URIs; a File takes "/C:/" as well.
                    return new File(location.getURL().getPath()).toPath();
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("The framework's own filter is right.", e);
        }
        return Path.of("");
    }
}
