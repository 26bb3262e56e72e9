/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.demo;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.SoundReader;
import org.sparsha.audio.peaks.PeakBuilder;
import org.sparsha.audio.peaks.PeakCache;
import org.sparsha.audio.peaks.PeakPyramid;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.features.raster.RecordingSource;
import org.sparsha.features.raster.SpectrogramSettings;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.TimelineContext;

/**
 * Opens a two-hour stereo recording in a window of 1920 × 1080 points, once afresh and once from the peak cache, and scrolls and zooms in
 * it by a script at 60 frames a second. Prints times and memory. Arguments, each optional:
 * {@code file=… folder=… hours=2 seconds=60 size=1920x1080 shot=overview.png contours=no}. The recording is made if it is not there.
 */
public final class TimelineBenchmark {

    private static final long FRAME = TimeUnit.SECONDS.toNanos(1) / 60;

    private final Path file;
    private final PeakCache cache;
    private final DemoArguments options;
    private final Display display = new Display();
    private final AtomicReference<AudioException> failure = new AtomicReference<>();

    private TimelineBenchmark(Path file, PeakCache cache, DemoArguments options) {
        this.file = file;
        this.cache = cache;
        this.options = options;
    }

    /**
     * @param arguments see above
     * @throws SparshaException if the recording cannot be read
     * @throws IOException if it cannot be made
     */
    public static void main(String[] arguments) throws SparshaException, IOException {
        DemoArguments options = new DemoArguments(arguments);
        Path folder = Path.of(options.text("folder").orElse(System.getProperty("java.io.tmpdir")));
        int hours = Integer.parseInt(options.text("hours").orElse("2"));
        Path file = options.text("file").map(Path::of).orElse(folder.resolve("sparsha-benchmark-" + hours + "h.wav"));
        if (!Files.exists(file)) {
            MadeRecording.write(file, hours * 3600);
        }
        Path peaks = Files.createTempDirectory(folder, "peaks");
        TimelineBenchmark benchmark = new TimelineBenchmark(file, new PeakCache(peaks, 1L << 30), options);
        benchmark.run("first opening", false);
        benchmark.run("later opening, peaks from the cache", true);
        benchmark.display.dispose();
        try (var left = Files.list(peaks)) {
            for (Path entry : left.toList()) {
                Files.delete(entry);
            }
        }
        Files.delete(peaks);
    }

    private void run(String title, boolean scroll) throws SparshaException {
        System.out.println(title);
        ExecutorService executor = Executors.newFixedThreadPool(2);
        Shell shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(options.width(), options.height());
        shell.open();
        drain(200);
        long start = System.nanoTime();
        try (AudioSource audio = AudioFiles.open(file)) {
            Optional<PeakPyramid> stored = cache.load(file);
            PeakBuilder builder = new PeakBuilder(file, audio.info(), SoundReader.OWN);
            PeakPyramid pyramid = stored.orElseGet(builder::pyramid);
            TimelineContext context = new TimelineContext(audio.info().frames(), audio.info().sampleRate());
            Timeline timeline = new Timeline(shell, context, executor);
            PaintTimes times = new PaintTimes(display, timeline);
            DemoTimeline content = new DemoTimeline();
            KnownPeaks source = new KnownPeaks(new RecordingSource(audio, pyramid));
            if (options.text("contours").orElse("yes").equals("no")) {
                content.fill(timeline, source, SpectrogramSettings.DEFAULT);
            } else {
                content.fill(timeline, source, SpectrogramSettings.DEFAULT, executor);
            }
            shell.layout();
            if (stored.isEmpty()) {
                Thread.ofPlatform().start(() -> build(builder));
            }
            open(timeline, content, pyramid, source, start, times);
            if (stored.isEmpty()) {
                cache.store(file, pyramid);
            }
            if (options.text("shot").isPresent()) {
                TimelineDemo.save(timeline, options.text("shot").get());
            }
            if (scroll) {
                times.reset();
                script(timeline, times);
                times.reset();
                play(timeline, times);
            }
            shell.dispose();
            executor.shutdown();
            executor.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private void build(PeakBuilder builder) {
        try {
            builder.run(Progress.none(), range -> { });
        } catch (AudioException e) {
            failure.set(e);
        }
    }

    /** Paints until the overview is complete, as often as ten times a second while peaks come in. */
    private void open(Timeline timeline, DemoTimeline content, PeakPyramid pyramid, KnownPeaks source, long start, PaintTimes times) {
        long version = 0;
        long next = 0;
        boolean outline = false;
        long complete = 0;
        while (complete == 0 || timeline.isBusy()) {
            boolean done = pyramid.isComplete();
            if (pyramid.version() != version && (System.nanoTime() > next || done)) {
                version = pyramid.version();
                next = System.nanoTime() + 100_000_000L;
                content.peaksChanged();
            }
            drain(1);
            boolean painted = source.calls() >= timeline.axis().width() / 256 * source.channels();
            if (painted && !outline) {
                outline = true;
                timeline.update();
                print("first waveform on the screen after %.0f ms", (System.nanoTime() - start) / 1e6);
            }
            if (done && complete == 0) {
                complete = System.nanoTime();
                print("all peaks known after %.0f ms", (complete - start) / 1e6);
            }
        }
        print("whole overview on the screen after %.0f ms", (System.nanoTime() - start) / 1e6);
        System.out.println("  while opening: " + times.report());
    }

    /** Sixty seconds: scrolls, zooms in and out about moving points, rests, jumps. */
    private void script(Timeline timeline, PaintTimes times) {
        int frames = Integer.parseInt(options.text("seconds").orElse("60")) * 60;
        int sharp = 0;
        long heap = 0;
        long next = System.nanoTime();
        for (int frame = 0; frame < frames; frame++) {
            int phase = frame % 600;
            double x = timeline.axis().width() * (0.5 + 0.4 * Math.sin(frame * 0.01));
            if (phase < 220) {
                timeline.setAxis(timeline.axis().zoomed(x, 1.045));
            } else if (phase < 320 || phase >= 350 && phase < 400) { // in between it rests, so that its pitch is computed
                timeline.setAxis(timeline.axis().scrolled(phase % 100 < 50 ? 14 : -23));
            } else if (phase >= 400 && phase < 560) {
                timeline.setAxis(timeline.axis().zoomed(x, 1 / 1.05));
            } else if (phase >= 560) {
                timeline.setAxis(timeline.axis().scrolled(phase % 20 == 0 ? 5000 : 9));
            }
            timeline.update();
            next = Math.max(next + FRAME, System.nanoTime());
            do {
                drain(0);
            } while (System.nanoTime() < next);
            sharp += timeline.isBusy() ? 0 : 1;
            heap = Math.max(heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        print("scrolling and zooming, %.0f s; %.0f %% of frames had all tiles", (double) frames / 60, 100.0 * sharp / frames);
        System.out.println("  " + times.report());
        print("largest heap in use %.0f MB (of %.0f MB allowed)", heap / 1e6, Runtime.getRuntime().maxMemory() / 1e6);
    }

    /** Ten seconds of a play cursor over a still view. */
    private void play(Timeline timeline, PaintTimes times) {
        double rate = timeline.context().sampleRate();
        timeline.setAxis(timeline.axis().showing(new SampleRange(0, (long) (12 * rate))));
        do {
            drain(500);
        } while (timeline.isBusy());
        times.reset();
        long start = System.nanoTime();
        while (System.nanoTime() - start < 10_000_000_000L) {
            timeline.context().setPlayPosition(OptionalLong.of((long) ((System.nanoTime() - start) / 1e9 * rate)));
            drain(16);
        }
        timeline.context().setPlayPosition(OptionalLong.empty());
        System.out.println("play cursor, 10 s\n  " + times.report());
    }

    private void drain(int milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        boolean more = true;
        while (more || System.nanoTime() < end) {
            more = display.readAndDispatch();
            if (!more) {
                LockSupport.parkNanos(300_000);
            }
        }
    }

    private static void print(String format, Object... values) {
        System.out.println("  " + String.format(Locale.ROOT, format, values));
    }
}
