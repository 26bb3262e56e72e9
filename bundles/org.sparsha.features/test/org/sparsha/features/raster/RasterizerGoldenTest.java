/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.testsupport.Signals;

import static org.sparsha.features.raster.GoldenPicture.assertPicture;

/** What the pictures look like, pixel by pixel, without a display. */
class RasterizerGoldenTest {

    private static final int RATE = 16_000;
    private static final MemorySource SPEECH = new MemorySource(RATE, Signals.speechLike(RATE, RATE, 3));
    private static final MemorySource CHIRP = new MemorySource(RATE, Signals.chirp(100, 7000, 0.5, RATE, RATE));

    private static RasterRequest request(double first, double last, int width, int height, double density) {
        return new RasterRequest(first, (last - first) / width, width, height, density);
    }

    private static WaveformRasterizer waveform(ColorScheme theme) {
        return new WaveformRasterizer(SPEECH, 0, theme.waveformStyle(2));
    }

    @Test
    void waveformOfAWholeClip() throws SparshaException {
        assertPicture("waveform-whole-light.png", waveform(ColorScheme.LIGHT).render(request(-800, RATE + 800, 220, 60, 1)));
        assertPicture("waveform-whole-dark-200.png", waveform(ColorScheme.DARK).render(request(0, RATE, 440, 120, 2)));
    }

    @Test
    void waveformAsALineAndAsSamples() throws SparshaException {
        assertPicture("waveform-line.png", waveform(ColorScheme.LIGHT).render(request(4000, 4120, 220, 60, 1)));
        assertPicture("waveform-samples-150.png", waveform(ColorScheme.DARK).render(request(4000, 4020, 330, 90, 1.5)));
        assertPicture("waveform-end.png", waveform(ColorScheme.LIGHT).render(request(RATE - 10, RATE + 10, 220, 60, 1)));
    }

    @Test
    void spectrogramOfEachBandAndScale() throws SparshaException {
        SpectrogramSettings wide = SpectrogramSettings.DEFAULT;
        SpectrogramSettings narrow = wide.withWindow(SpectrogramBand.NARROW.seconds()).withHighest(8000);
        assertPicture("spectrogram-wide.png", new SpectrogramRasterizer(SPEECH, wide).render(request(0, RATE, 220, 80, 1)));
        assertPicture("spectrogram-narrow-viridis.png", new SpectrogramRasterizer(CHIRP,
                narrow.withColorMap(ColorMap.VIRIDIS).withDynamicRange(40)).render(request(-800, RATE + 800, 220, 80, 1)));
        assertPicture("spectrogram-mel-paper.png", new SpectrogramRasterizer(CHIRP,
                narrow.withScale(FrequencyScale.MEL).withColorMap(ColorMap.PAPER)).render(request(0, RATE, 220, 80, 1)));
        assertPicture("spectrogram-log-magnified.png", new SpectrogramRasterizer(SPEECH,
                narrow.withScale(FrequencyScale.LOGARITHMIC).withColorMap(ColorMap.CIVIDIS)).render(request(3000, 4200, 220, 80, 1)));
    }

    @Test
    void salienceForAndAgainst() {
        SalienceProfile profile = SalienceProfile.of(List.of(new SalienceProfile.Stretch(new SampleRange(1000, 3000), 0.3),
                new SalienceProfile.Stretch(new SampleRange(3000, 5000), 1), new SalienceProfile.Stretch(new SampleRange(5000, 7000), -0.5),
                new SalienceProfile.Stretch(new SampleRange(9000, 12_000), -1), new SalienceProfile.Stretch(new SampleRange(12_000, 15_000),
                        0)));
        assertPicture("salience-light.png", new SalienceRasterizer(profile, ColorScheme.LIGHT.salienceStyle(), 0)
                .render(request(0, RATE, 220, 40, 1)));
        assertPicture("salience-dark.png", new SalienceRasterizer(profile, ColorScheme.DARK.salienceStyle(), 2)
                .render(request(0, RATE, 220, 40, 1)));
    }

    @Test
    void curveWithGaps() throws SparshaException {
        float[] values = new float[100];
        for (int i = 0; i < values.length; i++) {
            values[i] = i > 40 && i < 55 ? Float.NaN : (float) (200 + 100 * Math.sin(i * 0.2));
        }
        Curve curve = new Curve("F0", "Hz", 0, 160, values, 50, 500);
        assertPicture("curve.png", new CurveRasterizer(curve, ColorScheme.LIGHT.pitch(), 0x66000000, 1.8)
                .render(request(0, RATE, 220, 60, 1)));
        assertPicture("curve-far.png", new CurveRasterizer(curve, ColorScheme.LIGHT.pitch(), 0, 1.8)
                .render(request(-RATE, 3 * RATE, 60, 60, 1)));
    }

    /** Zoomed in computed block by block, zoomed out from the peaks. */
    @Test
    void contoursOfARecordingNotInMemory() throws SparshaException {
        double hop = 0.01 * RATE;
        BlockCurve.Shape shape = new BlockCurve.Shape("F0", "Hz", hop, 101, 50, 500);
        BlockCurve pitch = new BlockCurve(shape, (first, frames) -> {
            float[] values = new float[frames];
            for (int i = 0; i < frames; i++) {
                values[i] = (first + i) % 30 < 8 ? Float.NaN : (float) (200 + 100 * Math.sin((first + i) * 0.2));
            }
            return values;
        }, Runnable::run, 100, Optional.empty()).withoutRest();
        CurveRasterizer painter = new CurveRasterizer(pitch, ColorScheme.DARK.pitch(), 0x66000000, 1.8);
        pitch.show(0, RATE, RATE / 220.0);
        assertPicture("block-curve.png", painter.render(request(0, RATE, 220, 60, 1)));
        assertPicture("block-curve-end-150.png", painter.render(request(RATE / 2.0, 1.5 * RATE, 330, 90, 1.5)));
        PeakIntensity intensity = new PeakIntensity(SPEECH);
        assertPicture("peak-intensity.png", new CurveRasterizer(intensity, ColorScheme.LIGHT.intensity(), 0x66000000, 1.8)
                .render(request(0, RATE, 220, 60, 1)));
        assertPicture("peak-intensity-far.png", new CurveRasterizer(intensity, ColorScheme.LIGHT.intensity(), 0, 1.8)
                .render(request(-RATE, 3 * RATE, 60, 60, 1)));
    }

    /** At one and a half pixels a point, lines are as thick as they look at 100 %, and nothing is a smaller picture made larger. */
    @Test
    void everythingAtOneAndAHalfPixelsAPoint() throws SparshaException {
        RasterRequest sharp = request(0, RATE, 330, 90, 1.5);
        assertPicture("waveform-whole-150.png", waveform(ColorScheme.LIGHT).render(sharp));
        assertPicture("spectrogram-wide-150.png", new SpectrogramRasterizer(SPEECH, SpectrogramSettings.DEFAULT).render(sharp));
        SalienceProfile profile = SalienceProfile.of(List.of(new SalienceProfile.Stretch(new SampleRange(1000, 3000), 0.3),
                new SalienceProfile.Stretch(new SampleRange(3000, 5000), 1),
                new SalienceProfile.Stretch(new SampleRange(5000, 7000), -0.5)));
        assertPicture("salience-light-150.png", new SalienceRasterizer(profile, ColorScheme.LIGHT.salienceStyle(), 0).render(sharp));
        float[] values = new float[100];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (200 + 100 * Math.sin(i * 0.2));
        }
        assertPicture("curve-150.png", new CurveRasterizer(new Curve("F0", "Hz", 0, 160, values, 50, 500), ColorScheme.LIGHT.pitch(),
                0x66000000, 1.8).render(sharp));
    }
}
