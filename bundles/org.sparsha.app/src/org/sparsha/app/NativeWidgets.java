/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;

/** Has the native widgets of GTK as dense as an analyst's tool needs them; before the first display is made. */
final class NativeWidgets {

    /** Where SWT looks for a style sheet of the application. */
    private static final String STYLE_SHEET = "org.eclipse.swt.internal.gtk.cssFile";

    private NativeWidgets() {
    }

    static void arrange() {
        if (!"gtk".equals(SWT.getPlatform()) || System.getProperty(STYLE_SHEET) != null) {
            return;
        }
        URL entry = Platform.getBundle("org.sparsha.app").getEntry("css/gtk.css");
        try {
            System.setProperty(STYLE_SHEET, Path.of(FileLocator.toFileURL(entry).toURI()).toString());
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            System.getLogger(NativeWidgets.class.getName()).log(System.Logger.Level.DEBUG, "Widgets stay as large as the desktop's", e);
        }
    }
}
