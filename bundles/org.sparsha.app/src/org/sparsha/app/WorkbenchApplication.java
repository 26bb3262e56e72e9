/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The workbench as an application: one window at a time on one workspace; sound files named on the command line are opened. */
public final class WorkbenchApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        StartTimes.reached("framework started");
        System.setProperty("java.awt.headless", "true"); // charts measure text through AWT, which must not open a toolkit of its own
        Display.setAppName("Sparsha Workbench");
        NativeWidgets.arrange();
        Display display = PlatformUI.createDisplay();
        try {
            if (!lockWorkspace(display)) {
                return IApplication.EXIT_OK;
            }
            int code = PlatformUI.createAndRunWorkbench(display, new WorkbenchAdvisorOfSparsha(files()));
            return code == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }

    private static boolean lockWorkspace(Display display) {
        Location workspace = Platform.getInstanceLocation();
        if (workspace == null || !workspace.isSet() && workspace.getDefault() == null) {
            return true;
        }
        try {
            if (workspace.isSet() ? workspace.lock() : workspace.set(workspace.getDefault(), true)) {
                return true;
            }
            tell(display, "Sparsha Workbench is already open on this workspace (" + folder(workspace)
                    + "). Use that window, or start with another folder: sparsha -data FOLDER.");
        } catch (IOException e) {
            tell(display, "The workspace folder " + folder(workspace) + " can't be written: " + e.getMessage()
                    + ". Check its permissions and the free space, or start with another folder: sparsha -data FOLDER.");
        }
        return false;
    }

    private static String folder(Location workspace) {
        return (workspace.isSet() ? workspace.getURL() : workspace.getDefault()).getPath();
    }

    private static void tell(Display display, String message) {
        Shell shell = new Shell(display);
        MessageDialog.openError(shell, "Sparsha Workbench", message);
        shell.dispose();
    }

    private static List<Path> files() {
        List<Path> files = new ArrayList<>();
        boolean afterOption = false;
        for (String argument : Platform.getApplicationArgs()) {
            try {
                boolean value = afterOption; // of an option that the workbench doesn't know
                afterOption = argument.startsWith("-");
                if (!value && !afterOption && Files.isRegularFile(Path.of(argument))) {
                    files.add(Path.of(argument).toAbsolutePath());
                }
            } catch (InvalidPathException e) {
                System.getLogger(WorkbenchApplication.class.getName()).log(System.Logger.Level.WARNING, "Not a file: " + argument);
            }
        }
        return files;
    }
}
