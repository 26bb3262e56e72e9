/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.features.raster.MemorySource;
import org.sparsha.features.raster.SalienceProfile;
import org.sparsha.features.raster.SpectrogramSettings;
import org.sparsha.timeline.tier.TierDocument;
import org.sparsha.timeline.tier.TierModel;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What each layer tells those who hear the timeline and don't see it. */
class SpokenTest {

    private static final double RATE = 1000;

    private static SalienceProfile.Stretch stretch(long start, long end, double score) {
        return new SalienceProfile.Stretch(new SampleRange(start, end), score);
    }

    @Test
    void salienceNamesThePartItsPlaceAmongTheOthersAndItsScore() {
        SalienceLayer layer = new SalienceLayer("anger", SalienceProfile.of(List.of(stretch(0, 1200, 0.1), stretch(1200, 1600, 0.31),
                stretch(1600, 2000, -0.2), stretch(2000, 2100, 0), stretch(3000, 3500, 0.05))), List.of());
        assertEquals("1.20 to 1.60 s, the most important part for anger, score 0.31", layer.spoken(1300, RATE));
        assertEquals("0.00 to 1.20 s, the 2nd most important part for anger, score 0.10", layer.spoken(0, RATE));
        assertEquals("1.60 to 2.00 s, the most important part against anger, score minus 0.20", layer.spoken(1999, RATE));
        assertEquals("2.00 to 2.10 s, of no weight for anger", layer.spoken(2000, RATE));
        assertEquals("3.00 to 3.50 s, the 3rd most important part for anger, score 0.05", layer.spoken(3000, RATE));
        assertEquals("", layer.spoken(2500, RATE), "between the parts");
        assertEquals("", layer.spoken(9000, RATE), "behind them");
    }

    @Test
    void ordinalsEndAsInEnglish() {
        List<SalienceProfile.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            stretches.add(stretch(i * 100L, i * 100L + 100, 23 - i));
        }
        SalienceLayer layer = new SalienceLayer("joy", SalienceProfile.of(stretches), List.of());
        assertEquals("1.00 to 1.10 s, the 11th most important part for joy, score 13.00", layer.spoken(1000, RATE));
        assertEquals("2.00 to 2.10 s, the 21st most important part for joy, score 3.00", layer.spoken(2000, RATE));
        assertEquals("2.20 to 2.30 s, the 23rd most important part for joy, score 1.00", layer.spoken(2200, RATE));
    }

    @Test
    void tiersReadTheLabelAtTheCursor() {
        TierModel words = new TierModel("words", TierModel.Kind.INTERVALS, List.of(new Segment(new SampleRange(100, 400), "hello"),
                new Segment(new SampleRange(400, 500), "")));
        TierModel beats = new TierModel("beats", TierModel.Kind.POINTS, List.of(new Segment(new SampleRange(200, 200), "x")));
        TierDocument document = new TierDocument(List.of(words, beats));
        TierLayer intervals = new TierLayer(document, 0);
        assertEquals("words: hello, 0.10 to 0.40 s", intervals.spoken(399, RATE));
        assertEquals("words: no label, 0.40 to 0.50 s", intervals.spoken(400, RATE));
        assertEquals("", intervals.spoken(50, RATE));
        assertEquals("", intervals.spoken(500, RATE));
        assertEquals("beats: x", new TierLayer(document, 1).spoken(200, RATE));
        assertEquals("", new TierLayer(document, 1).spoken(201, RATE));
    }

    @Test
    void theStrongestPairIsSaidAtBothOfItsEnds() {
        SampleRange early = new SampleRange(0, 500);
        SampleRange middle = new SampleRange(1000, 1500);
        SampleRange late = new SampleRange(2000, 2500);
        ArcLayer arcs = new ArcLayer(List.of(new ArcLayer.Arc(early, late, -0.4), new ArcLayer.Arc(early, middle, 1)));
        assertEquals("with 1.00 to 1.50 s it does more than each alone", arcs.spoken(100, RATE));
        assertEquals("with 0.00 to 0.50 s it does more than each alone", arcs.spoken(1200, RATE));
        assertEquals("with 0.00 to 0.50 s it does less than each alone", arcs.spoken(2400, RATE));
        assertEquals("", arcs.spoken(700, RATE));
    }

    @Test
    void theStrongestBandAndWhatIsNotHeardAreSaid() {
        CellLayer cells = new CellLayer(new SpectrogramLayer(new MemorySource(8000, new float[8000]), SpectrogramSettings.DEFAULT));
        Segment early = Segment.of(new SampleRange(0, 1000));
        cells.setCells("anger", List.of(new CellLayer.Cell(early, 0, 1000, 0.06, true),
                new CellLayer.Cell(early, 1000, 4000, -0.2, false)));
        assertEquals("strongest band 1000 to 4000 Hz, score minus 0.20 against anger", cells.spoken(500, RATE));
        assertEquals("", cells.spoken(1000, RATE));
        UnheardLayer unheard = new UnheardLayer();
        assertEquals("", unheard.spoken(0, RATE));
        unheard.setUnheard(Optional.of(new SampleRange(500, 900)));
        assertEquals("the model does not hear this part", unheard.spoken(500, RATE));
        assertEquals("", unheard.spoken(900, RATE));
    }
}
