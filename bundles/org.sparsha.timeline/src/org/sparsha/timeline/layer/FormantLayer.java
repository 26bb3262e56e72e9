/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.core.SparshaException;
import org.sparsha.features.raster.Curve;
import org.sparsha.features.raster.CurveSource;
import org.sparsha.timeline.Layer;
import org.sparsha.timeline.Painting;
import org.sparsha.timeline.TimeAxis;
import org.sparsha.timeline.TimelineTheme;

/**
 * Formants as dots over a spectrogram, on its axis of frequencies. Where it is looked at from far away, not every frame has its dots. To be
 * used on the UI's thread.
 */
public final class FormantLayer extends Layer {

    /** Light with a dark ring: to be seen over any colours of a spectrogram. */
    private static final int DOT = TimelineTheme.LIGHT.surface();
    private static final int RING = TimelineTheme.LIGHT.text();
    private static final int SIZE = 4;
    /** Points from one dot to the next, at least. */
    private static final int APART = 5;
    private static final double LABEL_AT = 0.42;

    private final SpectrogramLayer spectrogram;
    private final List<CurveSource> formants;

    /**
     * @param spectrogram what the dots lie over, which has the axis of frequencies
     * @param formants from the first on, in hertz
     */
    public FormantLayer(SpectrogramLayer spectrogram, List<? extends CurveSource> formants) {
        this.spectrogram = spectrogram;
        this.formants = List.copyOf(formants);
    }

    @Override
    protected void attached() {
        formants.forEach(formant -> formant.setListener(this::changed));
    }

    @Override
    public void dispose() {
        formants.forEach(CurveSource::hide);
    }

    @Override
    public void paint(Painting painting) {
        TimeAxis axis = painting.axis();
        double from = axis.positionAt(0);
        double to = axis.positionAt(axis.width());
        for (CurveSource formant : formants) {
            formant.show(from, to, axis.samplesPerPoint());
            try {
                dots(painting, formant.between(from, to, axis.samplesPerPoint()));
            } catch (SparshaException e) {
                return; // what can't be read is told under the mouse
            }
        }
    }

    private void dots(Painting painting, Curve curve) {
        GC gc = painting.gc();
        Rectangle area = painting.area();
        Rectangle clip = painting.clip();
        long first = Math.round(curve.firstSample() / curve.hop());
        // the same frames have dots however the view is scrolled
        long step = Math.max(1, (long) Math.ceil(APART * painting.axis().samplesPerPoint() / curve.hop()));
        for (int i = (int) ((step - first % step) % step); i < curve.values().length; i += (int) Math.min(step, Integer.MAX_VALUE / 2)) {
            double height = Float.isNaN(curve.values()[i]) ? -1 : spectrogram.heightOf(curve.values()[i]);
            int x = painting.x(curve.firstSample() + i * curve.hop());
            if (height >= 0 && height <= 1 && x >= clip.x - SIZE && x <= clip.x + clip.width + SIZE) {
                int y = (int) Math.round(area.y + area.height * (1 - height));
                gc.setBackground(Painting.color(RING));
                gc.fillOval(x - SIZE / 2 - 1, y - SIZE / 2 - 1, SIZE + 2, SIZE + 2);
                gc.setBackground(Painting.color(DOT));
                gc.fillOval(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE);
            }
        }
    }

    @Override
    public void paintGutter(Painting painting) {
        GC gc = painting.gc();
        Rectangle area = painting.area();
        String label = "F1–F" + formants.size();
        Point extent = gc.textExtent(label);
        gc.setForeground(Painting.color(painting.theme().quietText()));
        gc.drawText(label, area.x + 6, (int) (area.y + area.height * (1 - LABEL_AT)) - extent.y / 2, true);
    }

    @Override
    public String readout(long sample, double height) {
        List<String> values = new ArrayList<>();
        try {
            for (CurveSource formant : formants) {
                double value = formant.between(sample, sample + 1.0, 1).valueAt(sample);
                if (!Double.isNaN(value)) {
                    values.add(String.format(Locale.ROOT, "%s %.0f", formant.name(), value));
                }
            }
        } catch (SparshaException e) {
            return "cannot be read";
        }
        return values.isEmpty() ? "" : String.join(", ", values) + " Hz";
    }

    @Override
    public String spoken(long sample, double sampleRate) {
        return readout(sample, 0);
    }
}
