/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.sparsha.application.contributions.ClassPathCatalog;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.AudioSource;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.corpus.evaluation.SameThreadExecutor;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExplanationRunner;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;

/**
 * What one explanation with all defaults costs in a warm process, metrics left out: CPU time of one thread, ONNX Runtime's included, the
 * JVM's compilers and its collector not, and the time by the clock. Each recording is repeated or cut to 3 s and to 10 s:
 *
 * <pre>java -Xmx512m -cp 'PRODUCT/plugins/*' releng/benchmarks/evaluation/ExplanationCost.java MODELFOLDER ROUNDS RECORDING…</pre>
 */
public final class ExplanationCost {

    /** Explanations that aren't counted, by which the compiler has come to rest. */
    private static final int WARM_UP = 12;

    private ExplanationCost() {
    }

    /** @param arguments as above */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[1]);
        ExplanationRunner runner = new ExplanationRunner(new ClassPathCatalog(ExplanationCost.class.getClassLoader()),
                new SameThreadExecutor());
        try (Model model = new ModelLoader(Recipes.all()).open(Path.of(arguments[0]))) {
            for (String recording : List.of(arguments).subList(2, arguments.length)) {
                float[] samples = clip(Path.of(recording)).mono(model.sampleRate());
                for (int seconds : new int[] {3, 10}) {
                    float[] heard = new float[seconds * model.sampleRate()];
                    for (int i = 0; i < heard.length; i++) {
                        heard[i] = samples[i % samples.length];
                    }
                    AudioClip clip = AudioClip.ofMono(heard, model.sampleRate());
                    measure(runner, model, clip, Path.of(recording).getFileName().toString(), rounds);
                }
            }
        }
    }

    private static void measure(ExplanationRunner runner, Model model, AudioClip clip, String name, int rounds) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        ExplanationRequest request = ExplanationRequest.of(clip, name, "", ExplanationRequest.DEFAULT_EXPLAINER);
        double[] cpu = new double[rounds];
        double[] clock = new double[rounds];
        long evaluations = 0;
        for (int round = -WARM_UP; round < rounds; round++) {
            long cpuBegun = threads.getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            ClipSession session = ClipSession.open(model, clip, new SameThreadExecutor());
            evaluations = runner.explain(session, request, Progress.none()).evaluations();
            if (round >= 0) {
                cpu[round] = (threads.getCurrentThreadCpuTime() - cpuBegun) / 1e9;
                clock[round] = (System.nanoTime() - begun) / 1e9;
            }
        }
        Arrays.sort(cpu);
        Arrays.sort(clock);
        System.out.println(String.format(Locale.ROOT, "%s, %.0f s, %d evaluations: CPU %.3f s (%.3f to %.3f), clock %.3f s", name,
                clip.seconds(), evaluations, cpu[rounds / 2], cpu[0], cpu[rounds - 1], clock[rounds / 2]));
    }

    private static AudioClip clip(Path recording) throws Exception {
        try (AudioSource source = AudioFiles.open(recording)) {
            return source.clip(new SampleRange(0, source.info().frames()));
        }
    }
}
