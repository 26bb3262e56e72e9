/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.report.chart.ChartImages;
import org.sparsha.report.chart.Drawing;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.theme.Palette;

/** Copies pictures, and saves them whole or not at all. */
public final class Pictures {

    private static final int MARGIN = 8;

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
     * Writes below a picture what must be known of it, so that it does not lose its warnings where it is passed on.
     *
     * @param display of the UI's thread
     * @param picture the picture
     * @param sentences what must be known; none to leave the picture as it is
     * @param font font of the sentences
     * @return the picture with them, in the colours of the theme
     */
    public static ImageData captioned(Display display, ImageData picture, List<String> sentences, Font font) {
        if (sentences.isEmpty()) {
            return picture;
        }
        TextLayout text = new TextLayout(display);
        text.setFont(font);
        text.setWidth(Math.max(1, picture.width - 2 * MARGIN));
        text.setText(String.join("\n", sentences));
        Image above = new Image(display, picture);
        Image whole = new Image(display, picture.width, picture.height + text.getBounds().height + 2 * MARGIN);
        GC gc = new GC(whole);
        try {
            Palette palette = Palette.of(display);
            gc.setBackground(palette.surface());
            gc.fillRectangle(whole.getBounds());
            gc.drawImage(above, 0, 0);
            gc.setForeground(palette.text());
            text.draw(gc, MARGIN, picture.height + MARGIN);
            return whole.getImageData(100);
        } finally {
            gc.dispose();
            whole.dispose();
            above.dispose();
            text.dispose();
        }
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
     * @param picture the picture
     * @param file where to
     * @throws CorpusException where it can't be written
     */
    public static void writePng(ImageData picture, Path file) throws CorpusException {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {picture};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            loader.save(bytes, SWT.IMAGE_PNG); // not into the file itself: of its failure SWT would say "i/o error"
        } catch (SWTException e) {
            throw new CorpusException(file + " can't be written: " + WindowWords.of(e) + ". Try a smaller picture.", e);
        }
        AtomicFiles.write(file, bytes::writeTo);
    }

    /**
     * @param drawing the drawing
     * @param file where to
     * @throws SparshaException where it can't be drawn or written
     */
    public static void writeSvg(Drawing drawing, Path file) throws SparshaException {
        AtomicFiles.writeText(file, ChartImages.svg(drawing));
    }
}
