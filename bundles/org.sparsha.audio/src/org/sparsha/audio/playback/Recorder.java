/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.sparsha.audio.AudioException;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;

/**
 * Records from a device into a 16-bit WAV file until it is stopped or a given length is reached. The file appears when the recording is
 * complete; what came in before a device failed is kept.
 */
public final class Recorder {

    /** Stands for a recording of any length. */
    public static final long UNTIL_STOPPED = Long.MAX_VALUE;

    private final Capture capture;

    private Recorder(Capture capture) {
        this.capture = capture;
    }

    /**
     * Begins to record.
     *
     * @param device where from
     * @param file where to, its folder must exist; an older file is replaced at the end
     * @param sampleRate samples a second
     * @param channelCount 1 or 2
     * @param frames length, or {@link #UNTIL_STOPPED}
     * @param executor runs the recording, one task
     * @param listener told how it goes
     * @return the running recording
     * @throws AudioException where the file can't be written
     */
    public static Recorder start(InputDevice device, Path file, int sampleRate, int channelCount, long frames, Executor executor,
            RecorderListener listener) throws AudioException {
        Writing writing = new Writing(file, new WavWriter(file, WavFormat.PCM_16, channelCount, sampleRate), frames, listener);
        Capture capture = new Capture(device, sampleRate, channelCount, writing);
        writing.full = capture::stop;
        executor.execute(capture);
        return new Recorder(capture);
    }

    /** Ends the recording; the listener hears of its file soon after. */
    public void stop() {
        capture.stop();
    }

    /** Puts the blocks into the file. */
    private static final class Writing implements CaptureListener {

        private final Path file;
        private final WavWriter writer;
        private final long wanted;
        private final RecorderListener listener;
        private Runnable full;

        Writing(Path file, WavWriter writer, long wanted, RecorderListener listener) {
            this.file = file;
            this.writer = writer;
            this.wanted = wanted;
            this.listener = listener;
        }

        @Override
        public void block(float[][] channels, int count) throws AudioException {
            writer.append(channels, 0, (int) Math.min(count, wanted - writer.frames()));
            listener.level(Level.of(channels, count), writer.frames());
            if (writer.frames() >= wanted) {
                full.run();
            }
        }

        @Override
        public void ended() {
            complete(Optional.empty());
        }

        @Override
        public void failed(AudioException problem) {
            if (writer.frames() > 0) {
                complete(Optional.of(problem));
            } else {
                writer.close();
                listener.failed(problem);
            }
        }

        private void complete(Optional<AudioException> problem) {
            try (writer) {
                if (writer.frames() == 0) {
                    listener.failed(new AudioException("Nothing was recorded: check the microphone and try again."));
                    return;
                }
                writer.finish();
                listener.finished(file, writer.frames(), problem);
            } catch (AudioException e) {
                listener.failed(e);
            }
        }
    }
}
