/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

import org.sparsha.application.annotation.LabellingDesk;
import org.sparsha.application.annotation.LabellingSession;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.SoundReader;
import org.sparsha.audio.effects.Wsola;
import org.sparsha.audio.playback.OutputDevice;
import org.sparsha.audio.playback.OutputLine;
import org.sparsha.audio.playback.Player;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.TaskOrder;

/**
 * How long it takes from the key that confirms a label (the answer is kept on the disk) to the first samples of the next recording at the
 * sound device, in a queue of made recordings of 4 s, one of them 2 h long, when somebody listens for half a second:
 *
 * <pre>javac -d FOLDER -cp 'PRODUCT/plugins/*' releng/benchmarks/annotation/org/sparsha/ui/annotate/KeyToNextSound.java
 * java -cp 'FOLDER:PRODUCT/plugins/*' org.sparsha.ui.annotate.KeyToNextSound [recordings]</pre>
 */
public final class KeyToNextSound {

    private static final int RATE = 16_000;
    private static final int LISTENING = 500;

    private KeyToNextSound() {
    }

    /** A device that takes sound and tells when the first of it came. */
    private static final class Device implements OutputDevice {

        private final LinkedBlockingQueue<Long> first = new LinkedBlockingQueue<>();

        @Override
        public String id() {
            return "made";
        }

        @Override
        public String name() {
            return "made";
        }

        @Override
        public OutputLine open(int sampleRate, int channelCount) {
            return new OutputLine() {
                private long written;

                @Override
                public void write(float[][] channels, int offset, int count) throws AudioException {
                    if (written == 0) {
                        first.offer(System.nanoTime());
                    }
                    written += count;
                    try {
                        Thread.sleep(Math.max(1, 1000L * count / sampleRate));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }

                @Override
                public long framesPlayed() {
                    return written;
                }

                @Override
                public void pause() {
                    // never asked for
                }

                @Override
                public void resume() {
                    // never asked for
                }

                @Override
                public void drain() {
                    // at once
                }

                @Override
                public void close() {
                    // nothing is held
                }
            };
        }
    }

    /** @param arguments how many recordings */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        Path folder = Files.createTempDirectory("sparsha-queue");
        for (int i = 0; i < count; i++) {
            write(folder.resolve(String.format(Locale.ROOT, "r%04d.wav", i)), i == count / 2 ? 2 * 3600 : 4);
        }
        TaskPlace place = TaskPlace.of(folder);
        place.tasks().create(new AnnotationTask("emo", Optional.empty(), "", AnnotationTask.Unit.WHOLE, LabelSets.of("anger,fear,joy", 0),
                List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, ""));
        ExecutorService threads = Executors.newCachedThreadPool();
        double[] milliseconds = new double[count - 1];
        Device device = new Device();
        try (LabellingSession session = LabellingSession.open(place, "emo", "ann", Instant::now, Progress.none());
                DecodedAhead sounds = new DecodedAhead(threads, SoundReader.OWN)) {
            LabellingDesk desk = new LabellingDesk(session, place.tasks());
            Optional<Player> player = Optional.empty();
            for (int i = 0; i < count; i++) {
                long key = System.nanoTime();
                if (i > 0) {
                    desk.press("1");
                    desk.confirm();
                }
                player.ifPresent(Player::stop);
                DecodedAhead.Sound sound = sounds.of(session.current().orElseThrow().file()).join();
                Player next = new Player(device, sound.playback(), new Wsola(), threads,
                        problem -> System.err.println(problem.getMessage()));
                next.play(new SampleRange(0, sound.playback().frames()));
                player = Optional.of(next);
                session.upcoming().ifPresent(coming -> sounds.of(coming.file()));
                long heard = device.first.take();
                if (i > 0) {
                    milliseconds[i - 1] = (heard - key) / 1e6;
                }
                Thread.sleep(LISTENING);
            }
            player.ifPresent(Player::close);
        }
        threads.shutdownNow();
        double longOne = milliseconds[count / 2 - 1];
        Arrays.sort(milliseconds);
        System.out.printf(Locale.ROOT, "%d recordings: median %.1f ms, 95 %% below %.1f ms, longest %.1f ms; the one of 2 h %.1f ms%n",
                count,
                milliseconds[milliseconds.length / 2], milliseconds[(int) (0.95 * milliseconds.length)],
                milliseconds[milliseconds.length - 1], longOne);
    }

    private static void write(Path file, int seconds) throws Exception {
        int bytes = seconds * RATE * 2;
        ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN).put("RIFF".getBytes()).putInt(bytes + 36)
                .put("WAVEfmt ".getBytes()).putInt(16).putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE)
                .putShort((short) 2).putShort((short) 16).put("data".getBytes()).putInt(bytes);
        ByteBuffer second = ByteBuffer.allocate(2 * RATE).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < RATE; i++) {
            second.putShort((short) (8000 * Math.sin(i * 0.05)));
        }
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(head.flip());
            for (int i = 0; i < seconds; i++) {
                out.write(second.clear());
            }
        }
    }
}
