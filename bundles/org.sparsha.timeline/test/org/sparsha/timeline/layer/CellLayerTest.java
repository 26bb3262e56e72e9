/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.features.raster.MemorySource;
import org.sparsha.features.raster.SpectrogramSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CellLayerTest {

    private final SpectrogramLayer spectrogram = new SpectrogramLayer(new MemorySource(8000, new float[8000]),
            SpectrogramSettings.DEFAULT);

    private static CellLayer.Cell cell(long start, double lowest, double highest, double score) {
        return new CellLayer.Cell(Segment.of(new SampleRange(start, start + 1000)), lowest, highest, score, score > 0);
    }

    @Test
    void saysWhatACellSpeaksFor() {
        CellLayer layer = new CellLayer(spectrogram);
        layer.setCells("anger", List.of(cell(0, 0, 1000, 0.06), cell(0, 1000, 4000, -0.2), cell(1000, 0, 1000, 0)));
        double low = spectrogram.heightOf(500);
        double high = spectrogram.heightOf(3000);
        assertEquals("0 to 1000 Hz: +0.060 for anger", layer.readout(500, low));
        assertEquals("1000 to 4000 Hz: −0.200 against anger", layer.readout(999, high));
        assertEquals("0 to 1000 Hz: nothing", layer.readout(1000, low));
        assertEquals("", layer.readout(1000, high), "no cell there");
        assertEquals("", layer.readout(2000, low));
    }
}
