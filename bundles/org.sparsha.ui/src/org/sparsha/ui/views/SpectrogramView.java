/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.sparsha.features.raster.ColorMap;
import org.sparsha.features.raster.FrequencyScale;
import org.sparsha.features.raster.SpectrogramBand;
import org.sparsha.features.raster.SpectrogramSettings;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.widgets.Css;

/** How the spectrogram of the recording is drawn, and whether pitch and intensity lie over it. */
public final class SpectrogramView extends ClipView {

    private Combo band;
    private Combo scale;
    private Combo colours;
    private Spinner highest;
    private Spinner range;
    private Button pitch;
    private Button intensity;

    @Override
    protected String advice() {
        return "Open a recording to change how its spectrogram is drawn.";
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 12;
        layout.marginHeight = 10;
        parent.setLayout(layout);
        band = combo(parent, "Window", Stream.of(SpectrogramBand.values()).map(SpectrogramBand::label).toArray(String[]::new));
        scale = combo(parent, "Frequencies", Stream.of(FrequencyScale.values()).map(FrequencyScale::label).toArray(String[]::new));
        highest = spinner(parent, "Up to (Hz)", 500, 48_000, 500);
        range = spinner(parent, "Range (dB)", 10, 120, 5);
        colours = combo(parent, "Colours", Stream.of(ColorMap.values()).map(ColorMap::label).toArray(String[]::new));
        pitch = check(parent, "Show pitch");
        intensity = check(parent, "Show intensity");
    }

    private Combo combo(Composite parent, String name, String[] items) {
        label(parent, name);
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setItems(items);
        return wide(combo);
    }

    private Spinner spinner(Composite parent, String name, int least, int most, int step) {
        label(parent, name);
        Spinner spinner = new Spinner(parent, SWT.BORDER);
        spinner.setValues(least, least, most, 0, step, 5 * step);
        return wide(spinner);
    }

    private Button check(Composite parent, String name) {
        label(parent, "");
        Button button = new Button(parent, SWT.CHECK);
        button.setText(name);
        return wide(button);
    }

    private static void label(Composite parent, String name) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(name);
        Css.quiet(label);
    }

    private <T extends Control> T wide(T control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        control.addListener(SWT.Selection, event -> apply());
        return control;
    }

    private void apply() {
        page().ifPresent(page -> {
            page.setSpectrogram(page.spectrogram().withBand(SpectrogramBand.values()[band.getSelectionIndex()])
                    .withScale(FrequencyScale.values()[scale.getSelectionIndex()]).withHighest(highest.getSelection())
                    .withDynamicRange(range.getSelection()).withColorMap(ColorMap.values()[colours.getSelectionIndex()]));
            page.showContours(pitch.getSelection(), intensity.getSelection());
        });
    }

    @Override
    protected void show(ClipDocument shown) {
        page().ifPresent(page -> {
            SpectrogramSettings settings = page.spectrogram();
            band.select(settings.band().ordinal());
            scale.select(settings.scale().ordinal());
            colours.select(settings.colorMap().ordinal());
            highest.setSelection((int) Math.round(settings.highest()));
            range.setSelection((int) Math.round(settings.dynamicRange()));
            pitch.setSelection(page.showsPitch());
            intensity.setSelection(page.showsIntensity());
        });
    }

    @Override
    protected void changed(ClipDocument shown, ClipDocument.Aspect aspect) {
        // the editor shows it
    }
}
