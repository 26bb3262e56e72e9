/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.handlers;

import java.util.Arrays;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/**
 * What runs here.
 *
 * @param version of the workbench
 * @param java version and maker of the virtual machine
 * @param system name, version and processor
 * @param toolkit what draws the window
 * @param onnxRuntime version of ONNX Runtime
 */
record AboutFacts(String version, String java, String system, String toolkit, String onnxRuntime) {

    static AboutFacts here() {
        return new AboutFacts(Platform.getBundle("org.sparsha.ui").getVersion().toString(),
                System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", " + System.getProperty("os.arch"),
                "SWT " + SWT.getVersion() + " on " + SWT.getPlatform(), onnx());
    }

    private static String onnx() {
        return Arrays.stream(Platform.getBundle("org.sparsha.ui").getBundleContext().getBundles())
                .filter(bundle -> bundle.getSymbolicName() != null && bundle.getSymbolicName().endsWith(".onnxruntime"))
                .map(Bundle::getVersion).map(Version::toString).findFirst().orElse("not installed");
    }

    String text() {
        return "Version " + version + "\nJava " + java + "\nSystem " + system + "\nWindow " + toolkit + "\nONNX Runtime " + onnxRuntime;
    }
}
