/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.ui.preferences.Preferences;
import org.sparsha.ui.widgets.ChartCanvas;

/** Copies a chart, or saves it, as a picture: in the menu of its view. */
public final class ChartExport {

    private static final int FINE = 200;

    private ChartExport() {
    }

    static void install(ViewPart view, ChartCanvas canvas, String name) {
        IMenuManager menu = view.getViewSite().getActionBars().getMenuManager();
        menu.add(action("Copy Picture", () -> copy(canvas.getShell(), canvas.picture(FINE))));
        menu.add(action("Save Picture…", () -> save(canvas.getShell(), canvas.picture(FINE), name)));
        view.getViewSite().getActionBars().setGlobalActionHandler("copy",
                action("Copy", () -> copy(canvas.getShell(), canvas.picture(FINE))));
    }

    private static Action action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    /**
     * Copies a picture.
     *
     * @param shell any shell
     * @param picture the picture
     */
    public static void copy(Shell shell, ImageData picture) {
        Clipboard clipboard = new Clipboard(shell.getDisplay());
        clipboard.setContents(new Object[] {picture}, new Transfer[] {ImageTransfer.getInstance()});
        clipboard.dispose();
    }

    /**
     * Asks where to save a picture, and saves it whole or not at all.
     *
     * @param shell the shell of the dialog
     * @param picture the picture
     * @param name name of the file proposed, without ending
     */
    public static void save(Shell shell, ImageData picture, String name) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.png"});
        dialog.setFileName(name + ".png");
        dialog.setOverwrite(true);
        dialog.setFilterPath(Preferences.store().getString(Preferences.FOLDER));
        String chosen = dialog.open();
        if (chosen != null) {
            write(shell, picture, Path.of(chosen));
        }
    }

    /**
     * Saves a picture as PNG, whole or not at all; says what went wrong.
     *
     * @param shell the shell of messages
     * @param picture the picture
     * @param file where to
     */
    public static void write(Shell shell, ImageData picture, Path file) {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {picture};
        try {
            Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".sparsha", ".part");
            try {
                loader.save(part.toString(), SWT.IMAGE_PNG);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (java.io.IOException | SWTException e) {
            MessageDialog.openError(shell, "Save Picture",
                    file + " can't be written: " + e.getMessage() + ". Choose another folder or free some space.");
        }
    }
}
