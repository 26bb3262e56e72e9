/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.features.raster.MemorySource;
import org.sparsha.features.raster.SpectrogramSettings;
import org.sparsha.testsupport.Signals;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.timeline.TimelineTheme;

/**
 * A window with every kind of track on a recording, or on made speech. Arguments, each optional:
 * {@code file=… theme=dark size=1280x800 range=0.5-1.2 select=0.7-0.9 play=0.8 shot=out.png}.
 */
public final class TimelineDemo {

    private TimelineDemo() {
    }

    /**
     * @param arguments see above
     * @throws SparshaException if the recording cannot be read
     */
    public static void main(String[] arguments) throws SparshaException {
        DemoArguments options = new DemoArguments(arguments);
        List<float[]> channels = new ArrayList<>();
        int rate = 16_000;
        if (options.text("file").isPresent()) {
            AudioClip clip = AudioFiles.read(Path.of(options.text("file").get()));
            rate = clip.sampleRate();
            for (int i = 0; i < clip.channelCount(); i++) {
                channels.add(clip.channel(i));
            }
        } else {
            channels.add(Signals.speechLike(rate * 5, rate, 7));
        }
        open(options, new MemorySource(rate, channels.toArray(new float[0][])), channels.get(0), rate);
    }

    private static void open(DemoArguments options, MemorySource source, float[] signal, int rate) {
        Display display = new Display();
        Shell shell = new Shell(display);
        shell.setText("Timeline");
        shell.setLayout(new FillLayout());
        TimelineContext context = new TimelineContext(source.length(), rate);
        ExecutorService executor = Executors.newFixedThreadPool(2);
        Timeline timeline = new Timeline(shell, context, executor);
        timeline.setClipName(options.text("file").orElse("made speech"));
        timeline.setTheme(options.text("theme").filter("dark"::equals).isPresent() ? TimelineTheme.DARK : TimelineTheme.LIGHT);
        new DemoTimeline().fill(timeline, source, SpectrogramSettings.DEFAULT, new DemoContent(signal, rate));
        context.addListener((changed, aspects) -> shell.setText("Timeline   " + changed.readout()));
        shell.setSize(options.width(), options.height());
        shell.open();
        settle(display, timeline);
        options.range("range").ifPresent(range -> context.setRange(samples(range, rate)));
        options.range("select").ifPresent(range -> context.setSelection(Optional.of(samples(range, rate))));
        options.range("select").ifPresent(range -> context.setCursor(samples(range, rate).start()));
        options.text("play").ifPresent(seconds -> context.setPlayPosition(OptionalLong.of((long) (Double.parseDouble(seconds) * rate))));
        if (options.text("shot").isPresent()) {
            settle(display, timeline);
            save(timeline, options.text("shot").get());
            shell.dispose();
        }
        while (!shell.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        executor.shutdown();
        display.dispose();
    }

    static void save(Timeline timeline, String file) {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {timeline.snapshot()};
        loader.save(file, SWT.IMAGE_PNG);
    }

    private static SampleRange samples(double[] seconds, int rate) {
        return SampleRange.ofSeconds(seconds[0], seconds[1], rate);
    }

    /** Lets the window paint until nothing more comes. */
    static void settle(Display display, Timeline timeline) {
        long end = System.nanoTime() + 400_000_000L;
        long last = end + 20_000_000_000L;
        while (System.nanoTime() < end || timeline.isBusy() && System.nanoTime() < last) {
            if (!display.readAndDispatch()) {
                Thread.onSpinWait();
            }
        }
    }
}
