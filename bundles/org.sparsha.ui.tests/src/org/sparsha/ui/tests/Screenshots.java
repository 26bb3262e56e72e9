/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** Pictures of the whole screen, in the folder {@code sparsha.screenshots} or {@code target/screenshots}. */
final class Screenshots {

    private static final int TRANSITION_MILLISECONDS = 400;

    private Screenshots() {
    }

    static void takeQuietly(String name) {
        try {
            take(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void take(String name) throws IOException {
        Display display = Display.getCurrent();
        Pump.during(TRANSITION_MILLISECONDS); // widgets of GTK fade from one state into another
        Path folder = Files.createDirectories(Path.of(System.getProperty("sparsha.screenshots", "target/screenshots")));
        Rectangle area = display.getPrimaryMonitor().getBounds();
        Image image = new Image(display, area.width, area.height);
        GC gc = new GC(display);
        gc.copyArea(image, area.x, area.y);
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    }
}
