/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.record;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Display;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.playback.Capture;
import org.sparsha.audio.playback.Level;
import org.sparsha.audio.playback.LiveBuffer;
import org.sparsha.audio.playback.SoundDevices;
import org.sparsha.model.Model;
import org.sparsha.model.ModelException;
import org.sparsha.model.Prediction;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.settings.Preferences;

/** Asks the model again and again about the last seconds that the microphone has heard. */
final class RollingPrediction {

    /** Told on the UI's thread. */
    interface Listener {
        void heard(Level level);

        /** {@code silent} tells that there was hardly any sound. */
        void predicted(Prediction prediction, double seconds, boolean silent);

        void ended(String problem);
    }

    /** A voice, even a faint one, has peaks above that. */
    private static final double SILENT_DECIBELS = -50;

    private final Analysis analysis;
    private final Display display;
    private final Listener listener;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean asking = new AtomicBoolean();
    private long next;
    private Capture capture;

    RollingPrediction(Analysis analysis, Display display, Listener listener) {
        this.analysis = analysis;
        this.display = display;
        this.listener = listener;
    }

    void start() {
        analysis.threads().sound().execute(this::run);
    }

    void stop() {
        stopped.set(true);
        synchronized (this) {
            if (capture != null) {
                capture.stop();
            }
        }
    }

    private void run() {
        try {
            Model model = analysis.model();
            int rate = model.sampleRate();
            int window = Math.max(1, (int) Math.round(Preferences.settings().liveWindow() * rate));
            int hop = Math.max(1, (int) Math.round(Preferences.settings().liveHop() * rate));
            next = hop;
            LiveBuffer[] buffer = new LiveBuffer[1];
            buffer[0] = new LiveBuffer(window, () -> block(buffer[0], model, window, hop));
            synchronized (this) {
                if (stopped.get()) {
                    return;
                }
                capture = new Capture(SoundDevices.input(Preferences.settings().input()), rate, 1, buffer[0]);
            }
            capture.run();
            String problem = buffer[0].problem().map(AudioException::getMessage).orElse("Stopped listening.");
            later(() -> listener.ended(problem));
        } catch (ModelException e) {
            later(() -> listener.ended(WindowWords.of(e)));
        }
    }

    private void block(LiveBuffer buffer, Model model, int window, int hop) {
        Level level = buffer.level();
        later(() -> listener.heard(level));
        if (buffer.total() >= next && asking.compareAndSet(false, true)) {
            next = buffer.total() + hop;
            float[] signal = buffer.latest(window);
            analysis.threads().sound().execute(() -> ask(model, signal));
        }
    }

    private void ask(Model model, float[] signal) {
        try {
            long started = System.nanoTime();
            Prediction prediction = model.predict(signal);
            double seconds = (System.nanoTime() - started) / 1e9;
            boolean silent = Level.of(new float[][] {signal}, signal.length).peakDecibels() < SILENT_DECIBELS;
            later(() -> listener.predicted(prediction, seconds, silent));
        } catch (ModelException e) {
            stop();
            later(() -> listener.ended(WindowWords.of(e)));
        } finally {
            asking.set(false);
        }
    }

    private void later(Runnable task) {
        if (!display.isDisposed() && !stopped.get()) {
            display.asyncExec(task);
        }
    }
}
