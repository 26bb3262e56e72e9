/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.opentest4j.AssertionFailedError;

/**
 * Compares a raster with a PNG kept beside the tests, allowing for the last bit of a machine's arithmetic. On a difference the picture is
 * written as {@code <name>.actual} into the folder {@code target/golden} (or that named by the system property
 * {@code sparsha.golden.actual}), to be looked at and, if it is right, moved over the golden file.
 */
final class GoldenPicture {

    private static final int TOLERANCE = 3;

    private GoldenPicture() {
    }

    static void assertPicture(String name, Raster actual) {
        try {
            BufferedImage wanted = load(name);
            String difference = wanted == null ? "there is no such golden picture" : difference(wanted, actual);
            if (!difference.isEmpty()) {
                Path folder = Path.of(System.getProperty("sparsha.golden.actual", "target/golden"));
                Files.createDirectories(folder);
                Path file = folder.resolve(name + ".actual");
                Files.write(file, png(actual));
                throw new AssertionFailedError(name + ": " + difference + ". What the test made is in " + file.toAbsolutePath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String difference(BufferedImage wanted, Raster actual) {
        if (wanted.getWidth() != actual.width() || wanted.getHeight() != actual.height()) {
            return "wanted " + wanted.getWidth() + " x " + wanted.getHeight() + ", was " + actual.width() + " x " + actual.height();
        }
        int off = 0;
        String first = "";
        for (int y = 0; y < actual.height(); y++) {
            for (int x = 0; x < actual.width(); x++) {
                if (differs(wanted.getRGB(x, y), actual.pixel(x, y))) {
                    first = off++ == 0 ? " from (" + x + ", " + y + ") on" : first;
                }
            }
        }
        return off == 0 ? "" : off + " pixels differ" + first;
    }

    private static boolean differs(int a, int b) {
        boolean invisible = a >>> 24 <= TOLERANCE && b >>> 24 <= TOLERANCE;
        for (int shift = 0; shift < 32 && !invisible; shift += 8) {
            if (Math.abs((a >>> shift & 255) - (b >>> shift & 255)) > TOLERANCE) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage load(String name) throws IOException {
        try (InputStream in = GoldenPicture.class.getResourceAsStream(name)) {
            return in == null ? null : ImageIO.read(in);
        }
    }

    private static byte[] png(Raster raster) throws IOException {
        BufferedImage image = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, raster.width(), raster.height(), raster.pixels(), 0, raster.width());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
