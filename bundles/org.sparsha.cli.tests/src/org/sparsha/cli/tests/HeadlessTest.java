/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli.tests;

import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

import static org.junit.jupiter.api.Assertions.assertThrows;

/** The command line never loads the window toolkit, be it installed or not. */
class HeadlessTest {

    @Test
    void commandLineSeesNoWidgets() {
        ClassLoader commandLine = cliLoader();
        assertThrows(ClassNotFoundException.class, () -> commandLine.loadClass("org.eclipse.swt.widgets.Display"));
    }

    private static ClassLoader cliLoader() {
        for (var bundle : FrameworkUtil.getBundle(HeadlessTest.class).getBundleContext().getBundles()) {
            if (bundle.getSymbolicName().equals("org.sparsha.cli")) {
                return bundle.adapt(BundleWiring.class).getClassLoader();
            }
        }
        throw new AssertionError("the bundle org.sparsha.cli is not installed");
    }
}
