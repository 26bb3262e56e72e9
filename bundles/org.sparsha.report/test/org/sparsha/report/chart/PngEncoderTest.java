/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PngEncoderTest {

    @Test
    void everyPixelComesBack() throws IOException {
        Random random = new Random(1);
        for (int[] size : new int[][] {{1, 1}, {3, 200}, {517, 3}, {400, 300}}) {
            BufferedImage image = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < size[1]; y++) {
                for (int x = 0; x < size[0]; x++) {
                    image.setRGB(x, y, y % 2 == 0 ? random.nextInt(1 << 24) : 0x123456);
                }
            }
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngEncoder.encode(image, Optional.empty())));
            for (int y = 0; y < size[1]; y++) {
                for (int x = 0; x < size[0]; x++) {
                    assertEquals(image.getRGB(x, y), read.getRGB(x, y));
                }
            }
        }
    }
}
