/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.sparsha.audio.AudioException;

/**
 * Works with a sound device on a thread of its own, and leaves that thread behind where the driver does not come back: one whose device or
 * sound server has vanished may wait for ever inside a native call.
 */
final class DeviceThread {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private enum Where { OUTSIDE, IN_DRIVER, LEFT_BEHIND }

    /** What is done with the device. */
    @FunctionalInterface
    interface Work {
        void run() throws AudioException;
    }

    /** Something that a driver is asked for. */
    @FunctionalInterface
    interface DriverCall<T> {
        T call() throws AudioException;
    }

    /** Ends the work of a thread that was left behind and came back after all; nobody wants to hear of it. */
    private static final class LeftBehindException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final String doing;
    private final BooleanSupplier mayTakeLong;
    private final long patience;
    private final AtomicReference<Where> where = new AtomicReference<>(Where.OUTSIDE);
    private volatile long entered;
    private volatile Optional<AudioException> problem = Optional.empty();

    /**
     * @param doing what is done, with the device's name, as the begin of a sentence
     * @param mayTakeLong whether the driver may wait now as long as it likes, because it is held
     */
    DeviceThread(String doing, BooleanSupplier mayTakeLong) {
        this(doing, mayTakeLong, PATIENCE);
    }

    DeviceThread(String doing, BooleanSupplier mayTakeLong, Duration patience) {
        this.doing = doing;
        this.mayTakeLong = mayTakeLong;
        this.patience = patience.toNanos();
    }

    /**
     * Does the work and waits for its end, at most until the driver has not come back for some seconds.
     *
     * @param work asks the driver through {@link #call} only
     * @return what went wrong
     */
    Optional<AudioException> run(Work work) {
        Thread thread = new Thread(() -> work(work), "sparsha-sound-device");
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        while (!isOver(thread)) {
            interrupted |= Thread.interrupted();
            if (interrupted) {
                thread.interrupt(); // the executor is being shut down: the work is to end
            }
            if (mayTakeLong.getAsBoolean()) {
                entered = System.nanoTime();
            } else if (System.nanoTime() - entered > patience && where.compareAndSet(Where.IN_DRIVER, Where.LEFT_BEHIND)) {
                problem = Optional.of(new AudioException(doing
                        + " was given up: the device does not answer any more. Check that it is still"
                        + " connected, or choose another in the preferences."));
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return problem;
    }

    private static boolean isOver(Thread thread) {
        try {
            return thread.join(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void work(Work work) {
        try {
            work.run();
        } catch (LeftBehindException e) {
            System.getLogger(DeviceThread.class.getName()).log(System.Logger.Level.DEBUG, "A sound driver came back after all", e);
        } catch (AudioException e) {
            problem = Optional.of(e);
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            problem = Optional.of(new AudioException(doing + " failed (" + e
                    + "): try again, or choose another device in the preferences.", e));
        }
    }

    /** Asks the driver for something, on the thread of the work. */
    <T> T call(DriverCall<T> call) throws AudioException {
        entered = System.nanoTime();
        pass(Where.OUTSIDE, Where.IN_DRIVER);
        try {
            return call.call();
        } finally {
            pass(Where.IN_DRIVER, Where.OUTSIDE);
        }
    }

    private void pass(Where from, Where to) {
        if (!where.compareAndSet(from, to)) {
            throw new LeftBehindException();
        }
    }
}
