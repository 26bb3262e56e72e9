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
import org.sparsha.features.voice.FormantSettings;
import org.sparsha.ui.editor.ContourChoice;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.widgets.Css;

/** How the spectrogram is drawn, what lies over it (pitch, intensity, formants), and which tracks there are in what order. */
public final class SpectrogramView extends ClipView {

    /** A spinner's steps a second: tenths of a millisecond. */
    private static final double PER_SECOND = 10_000;

    private Combo band;
    private Combo scale;
    private Combo colours;
    private Spinner highest;
    private Spinner range;
    private Spinner window;
    private Spinner emphasis;
    private TracksPanel tracks;
    private Button pitch;
    private Button intensity;
    private Button formants;
    private Spinner maximum;
    private Spinner number;
    private Spinner formantWindow;

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
        band = combo(parent, "Window", Stream.concat(Stream.of(SpectrogramBand.values()).map(SpectrogramBand::label),
                Stream.of("Own length")).toArray(String[]::new));
        window = spinner(parent, "Length (ms)", 5, 10_000, 5);
        window.setDigits(1);
        window.setToolTipText("Effective length of the window: 5 ms shows when things happen, 30 ms shows harmonics");
        emphasis = spinner(parent, "Pre-emphasis", -120, 240, 10);
        emphasis.setDigits(1);
        emphasis.setToolTipText("Decibels added an octave; 6 as in Praat, 0 for none");
        band.addListener(SWT.Selection, event -> {
            if (band.getSelectionIndex() < SpectrogramBand.values().length) {
                window.setSelection((int) Math.round(SpectrogramBand.values()[band.getSelectionIndex()].seconds() * PER_SECOND));
                apply();
            }
        });
        scale = combo(parent, "Frequencies", Stream.of(FrequencyScale.values()).map(FrequencyScale::label).toArray(String[]::new));
        highest = spinner(parent, "Up to (Hz)", 500, 48_000, 500);
        range = spinner(parent, "Range (dB)", 10, 120, 5);
        colours = combo(parent, "Colours", Stream.of(ColorMap.values()).map(ColorMap::label).toArray(String[]::new));
        pitch = check(parent, "Show pitch");
        intensity = check(parent, "Show intensity");
        formants = check(parent, "Show formants");
        maximum = spinner(parent, "Formants up to (Hz)", FormantSettings.LEAST_MAXIMUM, FormantSettings.MOST_MAXIMUM, 100);
        maximum.setToolTipText("Highest formant: about 5000 Hz for men, 5500 for women, 8000 for small children");
        number = spinner(parent, "Number of formants", 2, 8, 1);
        formantWindow = spinner(parent, "Their window (ms)", 5, 200, 5);
        tracks = new TracksPanel(parent);
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
            page.setSpectrogram(page.spectrogram().withWindow(window.getSelection() / PER_SECOND)
                    .withPreEmphasis(emphasis.getSelection() / 10.0)
                    .withScale(FrequencyScale.values()[scale.getSelectionIndex()]).withHighest(highest.getSelection())
                    .withDynamicRange(range.getSelection()).withColorMap(ColorMap.values()[colours.getSelectionIndex()]));
            page.showContours(new ContourChoice(pitch.getSelection(), intensity.getSelection(), formants.getSelection(),
                    new FormantSettings(maximum.getSelection(), number.getSelection(), formantWindow.getSelection() / 1000.0,
                            FormantSettings.DEFAULT.preEmphasisFrom())));
            showBand();
        });
    }

    /** Names the window where it has one of the usual lengths. */
    private void showBand() {
        int usual = Stream.of(SpectrogramBand.values()).map(one -> (int) Math.round(one.seconds() * PER_SECOND)).toList()
                .indexOf(window.getSelection());
        band.select(usual < 0 ? SpectrogramBand.values().length : usual);
    }

    @Override
    protected void show(ClipDocument shown) {
        page().ifPresent(page -> {
            SpectrogramSettings settings = page.spectrogram();
            window.setSelection((int) Math.round(settings.window() * PER_SECOND));
            emphasis.setSelection((int) Math.round(settings.preEmphasis() * 10));
            showBand();
            scale.select(settings.scale().ordinal());
            colours.select(settings.colorMap().ordinal());
            highest.setSelection((int) Math.round(settings.highest()));
            range.setSelection((int) Math.round(settings.dynamicRange()));
            ContourChoice contours = page.contours();
            pitch.setSelection(contours.pitch());
            intensity.setSelection(contours.intensity());
            formants.setSelection(contours.formants());
            maximum.setSelection((int) Math.round(contours.settings().maximum()));
            number.setSelection(contours.settings().number());
            formantWindow.setSelection((int) Math.round(contours.settings().windowSeconds() * 1000));
            tracks.show(page);
        });
    }

    @Override
    protected void changed(ClipDocument shown, ClipDocument.Aspect aspect) {
        if (aspect == ClipDocument.Aspect.EXPLANATIONS) {
            page().ifPresent(tracks::show); // each has a track
        }
    }
}
