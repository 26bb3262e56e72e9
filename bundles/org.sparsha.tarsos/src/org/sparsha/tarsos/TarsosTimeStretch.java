/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.tarsos;

import org.sparsha.audio.effects.TimeStretch;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd.Parameters;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;

/** TarsosDSP's WSOLA with its settings for speech. It knows one channel only: of several the mean is stretched and heard on all. */
public final class TarsosTimeStretch implements TimeStretch {

    @Override
    public String name() {
        return "TarsosDSP WSOLA";
    }

    @Override
    public Voice open(Signal signal, int channelCount, int sampleRate, double speed, long start) {
        TimeStretch.requireSpeed(speed);
        return new Run(signal, channelCount, sampleRate, speed, start);
    }

    /** One stretched signal. */
    private static final class Run implements Voice {

        private final Signal signal;
        private final double speed;
        private final long start;
        private final WaveformSimilarityBasedOverlapAdd wsola;
        private final AudioEvent event;
        private final float[][] input;
        private final int seek;
        private float[] ready = new float[0];
        private int readyFrom;
        private long made;

        Run(Signal signal, int channels, int sampleRate, double speed, long start) {
            Parameters parameters = Parameters.speechDefaults(speed, sampleRate);
            this.signal = signal;
            this.speed = speed;
            this.start = start;
            this.wsola = new WaveformSimilarityBasedOverlapAdd(parameters);
            this.event = new AudioEvent(new TarsosDSPAudioFormat(sampleRate, 16, 1, true, false));
            this.input = new float[channels][wsola.getInputBufferSize()];
            this.seek = (int) (parameters.getSeekWindowMs() / 1000 * sampleRate);
        }

        @Override
        public void next(float[][] into, int offset, int count) {
            int done = 0;
            while (done < count) {
                if (readyFrom == ready.length) {
                    window();
                }
                int part = Math.min(count - done, ready.length - readyFrom);
                for (float[] channel : into) {
                    System.arraycopy(ready, readyFrom, channel, offset + done, part);
                }
                readyFrom += part;
                done += part;
            }
        }

        private void window() {
            // the library looks for the best fit from the buffer's begin on: half of the search lies before the proper place, half after
            signal.read(start + Math.round(made * speed) - seek / 2, input, 0, input[0].length);
            float[] mean = input[0].clone();
            for (int c = 1; c < input.length; c++) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += input[c][i];
                }
            }
            for (int i = 0; i < mean.length; i++) {
                mean[i] /= input.length;
            }
            event.setFloatBuffer(mean);
            wsola.process(event);
            ready = event.getFloatBuffer();
            readyFrom = 0;
            made += ready.length;
        }
    }
}
