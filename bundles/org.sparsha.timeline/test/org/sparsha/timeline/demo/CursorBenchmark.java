/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.effects.Wsola;
import org.sparsha.audio.playback.FileOutputDevice;
import org.sparsha.audio.playback.OutputDevice;
import org.sparsha.audio.playback.OutputLine;
import org.sparsha.audio.playback.PlaybackSource;
import org.sparsha.audio.playback.Player;
import org.sparsha.audio.playback.PlayerListener;
import org.sparsha.core.SampleRange;
import org.sparsha.features.raster.MemorySource;
import org.sparsha.features.raster.SpectrogramSettings;
import org.sparsha.timeline.CursorAnimator;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.TimelineContext;

/**
 * Measures how far the painted play cursor and the sound are apart, against what a file device has recorded. The clip rises evenly, so
 * that each recorded sample tells which place of the clip was heard; which sample is heard just then, the device is asked at each paint.
 * Between two paints the cursor stands still, and the worst moment of that time counts. Argument: {@code seconds=20}.
 */
public final class CursorBenchmark {

    private static final int RATE = 44100;
    private static final int LENGTH = 60 * RATE;
    private static final int OLD_TICK = 15;

    /** A cursor that was painted: where in the clip, and which frame of the device was heard just then. */
    private record Painted(long cursor, long heard) {
    }

    private final Display display = new Display();
    private final Path recorded;
    private final double seconds;
    private final float[] clip = new float[LENGTH];

    private CursorBenchmark(Path recorded, double seconds) {
        this.recorded = recorded;
        this.seconds = seconds;
        for (int i = 0; i < clip.length; i++) {
            clip[i] = i / (float) clip.length;
        }
    }

    /**
     * @param arguments see above
     * @throws IOException where there is no place for the recorded file
     * @throws AudioException where it can't be read
     */
    public static void main(String[] arguments) throws IOException, AudioException {
        double seconds = Arrays.stream(arguments).filter(word -> word.startsWith("seconds=")).mapToDouble(
                word -> Double.parseDouble(word.substring(8))).findFirst().orElse(20);
        Path folder = Files.createTempDirectory("cursor");
        Path recorded = folder.resolve("heard.wav");
        CursorBenchmark benchmark = new CursorBenchmark(recorded, seconds);
        benchmark.run(true); // lets the virtual machine compile
        System.out.println("Cursor and sound apart, in milliseconds:");
        benchmark.print("as it was: every 15 ms, where the sound is", true);
        benchmark.print("now: every 8 ms, where the sound will be halfway", false);
        benchmark.display.dispose();
        Files.deleteIfExists(recorded);
        Files.delete(folder);
    }

    private void print(String name, boolean old) throws AudioException {
        double[] apart = run(old);
        Arrays.sort(apart);
        System.out.printf(Locale.ROOT, "%-50s median %5.1f   95 %% %5.1f   worst %5.1f   %d of %d paints beyond 20%n", name,
                apart[apart.length / 2], apart[(int) (apart.length * 0.95)], apart[apart.length - 1],
                Arrays.stream(apart).filter(each -> each > 20).count(), apart.length);
    }

    private double[] run(boolean old) throws AudioException {
        Shell shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setBounds(0, 0, 1600, 500);
        TimelineContext context = new TimelineContext(LENGTH, RATE);
        List<Painted> painted = new ArrayList<>();
        boolean[] over = new boolean[1];
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Timeline timeline = new Timeline(shell, context, threads);
            new DemoTimeline().fill(timeline, new MemorySource(RATE, clip), SpectrogramSettings.DEFAULT);
            context.setRange(new SampleRange(0, (long) (1.2 * seconds * RATE)));
            AtomicReference<OutputLine> line = new AtomicReference<>();
            timeline.addPaintListener(event -> {
                if (line.get() != null && context.playPosition().isPresent()) {
                    painted.add(new Painted(context.playPosition().getAsLong(), line.get().framesPlayed()));
                }
            });
            shell.open();
            OutputDevice device = watched(new FileOutputDevice(recorded, true), line);
            PlayerListener listener = new PlayerListener() {

                @Override
                public void finished() {
                    display.asyncExec(() -> over[0] = true);
                }

                @Override
                public void failed(AudioException problem) {
                    throw new IllegalStateException(problem);
                }
            };
            try (Player player = new Player(device, PlaybackSource.of(AudioClip.ofMono(clip, RATE)), new Wsola(), threads, listener)) {
                settle(timeline);
                player.play(new SampleRange(0, (long) (seconds * RATE)));
                if (old) {
                    follow(context, player);
                } else {
                    new CursorAnimator(display, context,
                            ahead -> player.isPlaying() ? OptionalLong.of(player.positionIn(ahead)) : OptionalLong.empty()).start();
                }
                while (!over[0]) {
                    if (!display.readAndDispatch()) {
                        display.sleep();
                    }
                }
            }
            shell.dispose();
        }
        return compare(painted);
    }

    private static OutputDevice watched(OutputDevice device, AtomicReference<OutputLine> line) {
        return new OutputDevice() {

            @Override
            public String id() {
                return device.id();
            }

            @Override
            public String name() {
                return device.name();
            }

            @Override
            public OutputLine open(int sampleRate, int channelCount) throws AudioException {
                line.set(device.open(sampleRate, channelCount));
                return line.get();
            }
        };
    }

    private void settle(Timeline timeline) {
        while (timeline.isBusy()) {
            if (!display.readAndDispatch()) {
                display.timerExec(20, () -> { });
                display.sleep();
            }
        }
    }

    private void follow(TimelineContext context, Player player) {
        if (player.isPlaying()) {
            context.setPlayPosition(OptionalLong.of(player.position()));
            display.timerExec(OLD_TICK, () -> follow(context, player));
        }
    }

    /** In milliseconds, for each paint: how far the cursor was off then or just before the next paint, whichever is more. */
    private double[] compare(List<Painted> painted) throws AudioException {
        float[] heard = AudioFiles.read(recorded).channel(0);
        double[] apart = new double[painted.size() - 1];
        for (int i = 0; i < apart.length; i++) {
            long cursor = painted.get(i).cursor();
            apart[i] = 1000.0 / RATE * Math.max(Math.abs(cursor - place(heard, painted.get(i).heard())),
                    Math.abs(cursor - place(heard, painted.get(i + 1).heard())));
        }
        return apart;
    }

    /** Which place of the clip was heard in a recorded frame. */
    private double place(float[] heard, long frame) {
        return heard[(int) Math.min(frame, heard.length - 1)] * (double) clip.length;
    }
}
