/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.util.Optional;

import org.sparsha.audio.AudioException;

/**
 * Listens to an input device from {@link #run()} until {@link #stop()}, and hands on what comes in blocks of 20 ms. Give it to an executor:
 * it waits for the device on the executor's thread, and gives up a device
 * that does not answer any more.
 */
public final class Capture implements Runnable {

    private static final int BLOCKS_A_SECOND = 50;

    private final InputDevice device;
    private final int sampleRate;
    private final int channelCount;
    private final CaptureListener listener;
    private final DeviceThread thread;
    private Optional<InputLine> line = Optional.empty();
    private boolean stopped;

    /**
     * @param device where to listen
     * @param sampleRate samples a second wanted
     * @param channelCount 1 or 2
     * @param listener gets the sound
     */
    public Capture(InputDevice device, int sampleRate, int channelCount, CaptureListener listener) {
        this.device = device;
        this.sampleRate = sampleRate;
        this.channelCount = channelCount;
        this.listener = listener;
        this.thread = new DeviceThread("Recording from \"" + device.name() + "\"", () -> false);
    }

    @Override
    public void run() {
        thread.run(this::listen).ifPresent(listener::failed);
    }

    private void listen() throws AudioException {
        InputLine opened = thread.call(() -> device.open(sampleRate, channelCount));
        try {
            begin(opened);
            float[][] block = new float[channelCount][Math.max(1, sampleRate / BLOCKS_A_SECOND)];
            for (int read = next(opened, block); read > 0; read = next(opened, block)) {
                listener.block(block, read);
            }
        } finally {
            thread.call(() -> {
                opened.close();
                return opened;
            });
        }
        listener.ended();
    }

    private int next(InputLine opened, float[][] block) throws AudioException {
        return isStopped() ? 0 : thread.call(() -> opened.read(block, block[0].length));
    }

    private synchronized void begin(InputLine opened) {
        line = Optional.of(opened);
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** Ends listening; what the device has already given is still handed on. */
    public synchronized void stop() {
        stopped = true;
        line.ifPresent(InputLine::close);
    }
}
