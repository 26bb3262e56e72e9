/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Pictures of the whole screen, in the folder {@code sparsha.screenshots} or {@code target/screenshots}. */
final class Screenshots {

    private static final int TRANSITION_MILLISECONDS = 400;
    private static final double MIDDLE = 0.5;

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
        loader.data = new ImageData[] {image.getImageData(display.getPrimaryMonitor().getZoom())}; // each pixel of a fine screen
        image.dispose();
        loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    }

    /**
     * Tells whether a part of a control goes with a theme. What is out of sight, as of a page that is scrolled or of a window larger than
     * the screen, has no colours to be judged by.
     *
     * @param control the control
     * @param area the part, as it lies on the screen
     * @param dark whether it should be dark
     * @return how light it is, 0 (black) to 1 (white), where that is wrong; else empty
     */
    static OptionalDouble wrongly(Control control, Rectangle area, boolean dark) {
        Display display = control.getDisplay();
        Rectangle seen = area.intersection(display.getPrimaryMonitor().getClientArea());
        for (Composite around = control.getParent(); around != null; around = around.getParent()) {
            seen = seen.intersection(display.map(around, null, around.getClientArea()));
        }
        if (seen.isEmpty()) {
            return OptionalDouble.empty();
        }
        double light = lightness(seen);
        return light > MIDDLE == dark ? OptionalDouble.of(light) : OptionalDouble.empty();
    }

    /** How light a part of the screen is, 0 (black) to 1 (white). */
    static double lightness(Rectangle area) {
        Image image = new Image(Display.getCurrent(), area.width, area.height);
        GC gc = new GC(Display.getCurrent());
        gc.copyArea(image, area.x, area.y);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        double sum = 0;
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                RGB rgb = data.palette.getRGB(data.getPixel(x, y));
                sum += (0.3 * rgb.red + 0.59 * rgb.green + 0.11 * rgb.blue) / 255;
            }
        }
        return sum / Math.max(1, data.width * data.height);
    }
}
