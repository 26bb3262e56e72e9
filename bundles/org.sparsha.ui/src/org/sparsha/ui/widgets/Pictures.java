/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.report.ReportException;
import org.sparsha.report.chart.ChartImages;
import org.sparsha.report.chart.Drawing;

/** Copies pictures, and saves them whole or not at all; says what went wrong. */
public final class Pictures {

    private Pictures() {
    }

    /**
     * @param file a file to be written
     * @return whether its name says that it is to hold a drawing
     */
    public static boolean isSvg(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
    }

    /**
     * @param shell any shell
     * @param picture what to copy
     */
    public static void copy(Shell shell, ImageData picture) {
        Clipboard clipboard = new Clipboard(shell.getDisplay());
        clipboard.setContents(new Object[] {picture}, new Transfer[] {ImageTransfer.getInstance()});
        clipboard.dispose();
    }

    /**
     * @param shell the shell of messages
     * @param picture the picture
     * @param file where to
     */
    public static void writePng(Shell shell, ImageData picture, Path file) {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {picture};
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            loader.save(bytes, SWT.IMAGE_PNG); // not into the file itself: of its failure SWT would say "i/o error"
            AtomicFiles.write(file, bytes::writeTo);
        } catch (CorpusException | SWTException e) {
            MessageDialog.openError(shell, "Save Picture", e.getMessage());
        }
    }

    /**
     * @param shell the shell of messages
     * @param drawing the drawing
     * @param file where to
     */
    public static void writeSvg(Shell shell, Drawing drawing, Path file) {
        try {
            AtomicFiles.writeText(file, ChartImages.svg(drawing));
        } catch (CorpusException | ReportException e) {
            MessageDialog.openError(shell, "Save Picture", e.getMessage());
        }
    }
}
