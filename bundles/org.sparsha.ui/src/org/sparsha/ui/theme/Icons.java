/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.theme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;

/** The icons of the workbench: one family of SVG drawings, tinted for the theme and sharp at every zoom. One instance a display. */
public final class Icons {

    private static final String KEY = Icons.class.getName();
    private static final String INK = "#707a8e";

    private final Display display;
    private final Map<String, Image> images = new HashMap<>();

    private Icons(Display display) {
        this.display = display;
        display.disposeExec(() -> images.values().forEach(Image::dispose));
    }

    /**
     * @param display the display
     * @return its icons
     */
    public static Icons of(Display display) {
        if (display.getData(KEY) instanceof Icons icons) {
            return icons;
        }
        Icons icons = new Icons(display);
        display.setData(KEY, icons);
        return icons;
    }

    /**
     * @param name file name without {@code .svg}
     * @return the icon in its own colours; not to be disposed
     */
    public Image image(String name) {
        return image(name, Palette.of(display).quiet(), false);
    }

    /**
     * @param name file name without {@code .svg}
     * @param ink colour of its lines
     * @param onlyInk whether everything in it takes that colour
     * @return the icon; not to be disposed
     */
    public Image image(String name, Color ink, boolean onlyInk) {
        String colour = String.format(Locale.ROOT, "#%02x%02x%02x", ink.getRed(), ink.getGreen(), ink.getBlue());
        return images.computeIfAbsent(name + colour + onlyInk, key -> {
            String svg = svg(name).replace(INK, colour);
            String tinted = onlyInk ? svg.replaceAll("#[0-9a-f]{6}", colour) : svg;
            return new Image(display, (int zoom) -> raster(tinted, zoom));
        });
    }

    private static ImageData raster(String svg, int zoom) {
        String size = Integer.toString(16 * zoom / 100);
        String scaled = svg.replace("width=\"16\" height=\"16\"", "width=\"" + size + "\" height=\"" + size + "\"");
        return new ImageData(new ByteArrayInputStream(scaled.getBytes(StandardCharsets.UTF_8)));
    }

    private static String svg(String name) {
        try (InputStream in = Icons.class.getResourceAsStream("/icons/" + name + ".svg")) {
            if (in == null) {
                throw new IllegalArgumentException("No icon is called " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The icon " + name + " can't be read from the workbench's own bundle.", e);
        }
    }
}
