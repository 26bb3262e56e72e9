/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.features.raster.MemorySource;
import org.sparsha.features.raster.SpectrogramSettings;
import org.sparsha.testsupport.Signals;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.timeline.Track;
import org.sparsha.timeline.layer.SpectrogramLayer;
import org.sparsha.timeline.layer.TierLayer;
import org.sparsha.timeline.layer.WaveformLayer;
import org.sparsha.timeline.tier.TierDocument;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.timeline.tool.SelectTool;
import org.sparsha.timeline.tool.TierEditing;
import org.sparsha.timeline.tool.TierTool;

/** A test of a timeline on a real display: four seconds of made speech, its spectrogram and a tier. */
abstract class TimelineTest {

    static final int RATE = 16_000;
    static final int TIERS = 2;

    final Display display = Display.getDefault();
    final ExecutorService executor = Executors.newFixedThreadPool(2);
    final MemorySource source = new MemorySource(RATE, Signals.speechLike(RATE * 4, RATE, 2));
    final TimelineContext context = new TimelineContext(source.length(), RATE);
    final TierDocument document = new TierDocument(List.of(new TierModel("words", TierModel.Kind.INTERVALS,
            List.of(new Segment(new SampleRange(8000, 16_000), "one"), new Segment(new SampleRange(16_000, 32_000), "two")))));
    Shell shell;
    Timeline timeline;

    @BeforeEach
    void open() {
        display.syncExec(() -> {
            shell = new Shell(display);
            shell.setLayout(new FillLayout());
            timeline = new Timeline(shell, context, executor);
            timeline.setTracks(List.of(new Track("ch 1", List.of(new WaveformLayer(source, 0)), 80, 1),
                    new Track("Spectrogram", List.of(new SpectrogramLayer(source, SpectrogramSettings.DEFAULT)), 100, 1),
                    new Track("words", List.of(new TierLayer(document, 0)), 30, 0)));
            TierEditing editing = new TierEditing(timeline, document, source);
            editing.setClassLabels(List.of("anger", "joy"));
            timeline.addActionHandler(editing);
            timeline.addTool(new TierTool(editing));
            timeline.addTool(new SelectTool());
            shell.setSize(900, 500);
            shell.open();
            pump();
        });
    }

    @AfterEach
    void close() {
        display.syncExec(() -> shell.dispose());
        executor.shutdownNow();
    }

    void pump() {
        boolean more = true;
        while (more) {
            more = display.readAndDispatch();
        }
    }

    int x(long sample) {
        return timeline.gutter() + (int) Math.round(timeline.axis().xOf(sample));
    }

    int middle(int track) {
        Rectangle bounds = timeline.trackBounds(track);
        return bounds.y + bounds.height / 2;
    }
}
