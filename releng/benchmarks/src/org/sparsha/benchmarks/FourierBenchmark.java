/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.jtransforms.fft.DoubleFFT_1D;
import org.sparsha.features.dsp.RealFft;
import org.sparsha.features.dsp.RealFftLanes;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * Our own Fourier transform of real signals against JTransforms, in turns in one run: the least CPU time of many rounds, so that what else
 * runs on the machine matters little. Both end with real and imaginary parts in arrays of their own, and neither changes its input.
 */
public final class FourierBenchmark {

    private static final int ROUNDS = 80;
    /** Points transformed in one round of one contestant. */
    private static final int POINTS = 1 << 20;

    /** Transforms as many frames as it was made for. */
    @FunctionalInterface
    private interface Transform {
        void run();
    }

    private FourierBenchmark() {
    }

    /**
     * Runs.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        ConcurrencyUtils.setNumberOfThreads(1);
        System.out.printf(Locale.ROOT, "Java %s, load %.1f; microseconds of CPU time a transform%n%n", Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.println("| points | JTransforms 3.2 | own, one frame | ratio | own, 64 frames at once | ratio |");
        System.out.println("|---:|---:|---:|---:|---:|---:|");
        for (int size : new int[] {256, 512, 1024, 2048, 4096}) {
            compare(size);
        }
    }

    private static void compare(int size) {
        int hop = size / 4;
        double[] signal = new Random(size).doubles(size + (RealFftLanes.LANES - 1) * hop, -1, 1).toArray();
        double[] frame = new double[size];
        System.arraycopy(signal, 0, frame, 0, size);
        double[] re = new double[size / 2 + 1];
        double[] im = new double[size / 2 + 1];
        RealFft own = new RealFft(size);
        Map<String, Transform> contestants = new LinkedHashMap<>();
        contestants.put("library", library(size, frame, re, im));
        contestants.put("own", () -> own.forward(frame, re, im));
        contestants.put("lanes", lanes(size, signal, hop));
        Map<String, Double> best = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            contestants.forEach((name, transform) -> {
                int frames = name.equals("lanes") ? RealFftLanes.LANES : 1;
                int repeats = POINTS / size / frames;
                long start = cpuNanos();
                for (int i = 0; i < repeats; i++) {
                    transform.run();
                }
                best.merge(name, (cpuNanos() - start) / 1e3 / repeats / frames, Math::min);
            });
        }
        double base = best.get("library");
        System.out.printf(Locale.ROOT, "| %d | %.2f | %.2f | %.2f | %.2f | %.2f |%n", size, base, best.get("own"), base / best.get("own"),
                best.get("lanes"), base / best.get("lanes"));
    }

    /** With a copy, since the library works in place, and with the parts taken apart. */
    private static Transform library(int size, double[] frame, double[] re, double[] im) {
        DoubleFFT_1D fft = new DoubleFFT_1D(size);
        double[] buffer = new double[size];
        int half = size / 2;
        return () -> {
            System.arraycopy(frame, 0, buffer, 0, size);
            fft.realForward(buffer);
            re[0] = buffer[0];
            im[0] = 0;
            re[half] = buffer[1];
            im[half] = 0;
            for (int k = 1; k < half; k++) {
                re[k] = buffer[2 * k];
                im[k] = buffer[2 * k + 1];
            }
        };
    }

    private static Transform lanes(int size, double[] signal, int hop) {
        RealFftLanes fft = new RealFftLanes(size);
        int[] starts = new int[RealFftLanes.LANES];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i * hop;
        }
        double[][] re = new double[size / 2 + 1][starts.length];
        double[][] im = new double[size / 2 + 1][starts.length];
        return () -> fft.forward(signal, starts, starts.length, 0, re, im, 0);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
