/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.spi.AnnotationFormat;
import org.sparsha.explain.spi.AudioDecoder;
import org.sparsha.explain.spi.CoalitionRenderer;
import org.sparsha.explain.spi.DelegatingTask;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.explain.spi.LabelScheme;
import org.sparsha.explain.spi.MetricRole;
import org.sparsha.explain.spi.MetricTask;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;
import org.sparsha.explain.spi.ReportSection;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every method of every kind of contribution throws everything, and gives back what it must not: a sentence names it each time. */
class GuardedContributionsTest {

    private static final float[] SIGNAL = { 0.1f, 0.2f, 0.3f, 0.4f };
    private static final List<Segment> SEGMENTS = List.of(Segment.of(new SampleRange(0, 2)), Segment.of(new SampleRange(2, 4)));
    private static final Origin ORIGIN = new Origin("thing", "acme.thing", "com.acme");

    private final ForeignCalls calls = new ForeignCalls();

    /** Anything that can be thrown, checked or not, declared or not. */
    static List<Supplier<Throwable>> throwables() {
        return List.of(() -> new IllegalStateException("no"), () -> new AssertionError("no"), StackOverflowError::new,
                () -> new NoClassDefFoundError("org/example/Gone"), () -> new InternalError("no"), () -> new UnknownError("no"),
                ThreadDeathLike::new, () -> new InterruptedException("no"), () -> new Exception("no"), () -> new Throwable("no"),
                CancellationException::new, CancelledException::new, () -> new OutOfMemoryError("no"), Speechless::new,
                () -> new ExplainException(null), SpeechlessExplain::new);
    }

    /** As ThreadDeath, which is on its way out of the platform: an error of no known family. */
    private static final class ThreadDeathLike extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Throws when asked what is wrong. */
    private static final class Speechless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    private static final class SpeechlessExplain extends ExplainException {
        private static final long serialVersionUID = 1L;

        SpeechlessExplain() {
            super("");
        }

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    /** Throws undeclared what it likes, as compiled code can. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** A contribution of any kind whose method of that name throws, and all others of which work. */
    private static <T> T throwing(Class<T> type, String method, Supplier<Throwable> thrown) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, called, arguments) -> {
            if (called.getName().equals(method)) {
                throw GuardedContributionsTest.<RuntimeException>sneak(thrown.get());
            }
            return switch (called.getName()) {
                case "parameters" -> List.of();
                case "version" -> "1";
                case "usesSegmenter", "isQuick" -> true;
                case "role" -> MetricRole.SPEAKS;
                default -> throw new UnsupportedOperationException(called.getName());
            };
        }));
    }

    private static ExplanationTask task(Progress progress) {
        return stub(ExplanationTask.class, progress);
    }

    private static <T extends ExplanationTask> T stub(Class<T> type, Progress progress) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "signal" -> SIGNAL;
                    case "segments" -> SEGMENTS;
                    case "progress" -> progress;
                    case "maskedModel" -> {
                        ((CoalitionRenderer) arguments[1]).render(org.sparsha.explain.Coalition.none(1));
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(called.getName());
                }));
    }

    private static void named(Executable call, Supplier<Throwable> thrown) {
        String message = assertThrows(ExplainException.class, call).getMessage();
        assertTrue(message.contains("thing acme.thing of the plug-in com.acme"), message);
        assertTrue(message.contains("failed") || message.contains("memory"), message);
        assertFalse(message.contains("\n"), message);
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void everyMethodOfAnExplainer(Supplier<Throwable> thrown) throws ExplainException {
        for (String constant : List.of("parameters", "version", "usesSegmenter")) {
            named(() -> GuardedExplainer.of(calls, ORIGIN, throwing(Explainer.class, constant, thrown)), thrown);
        }
        ParameterValues none = ParameterValues.none();
        named(() -> explainer("estimateEvaluations", thrown).estimateEvaluations(1, none), thrown);
        named(() -> explainer("impliedSettings", thrown).impliedSettings(none), thrown);
        named(() -> explainer("salient", thrown).salient(new TimeScores(SEGMENTS, List.of(1.0, 2.0)), 0.5, none), thrown);
        named(() -> explainer("explain", thrown).explain(task(Progress.none())), thrown);
        named(() -> explainer("changed", thrown).changed(task(Progress.none()), "Loudness", 6), thrown);
    }

    private Explainer explainer(String method, Supplier<Throwable> thrown) throws ExplainException {
        return GuardedExplainer.of(calls, ORIGIN, throwing(Explainer.class, method, thrown));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void everyMethodOfTheOtherKinds(Supplier<Throwable> thrown) throws ExplainException {
        for (String constant : List.of("parameters", "version")) {
            named(() -> GuardedPerturbation.of(calls, ORIGIN, throwing(Perturbation.class, constant, thrown)), thrown);
            named(() -> GuardedSegmenter.of(calls, ORIGIN, throwing(Segmenter.class, constant, thrown)), thrown);
        }
        for (String constant : List.of("parameters", "version", "isQuick", "role")) {
            named(() -> GuardedMetric.of(calls, ORIGIN, throwing(FaithfulnessMetric.class, constant, thrown)), thrown);
        }
        Perturbation perturbation = GuardedPerturbation.of(calls, ORIGIN, throwing(Perturbation.class, "prepare", thrown));
        named(() -> perturbation.prepare(PerturbationContext.of(SIGNAL, 16000)), thrown);
        Segmenter segmenter = GuardedSegmenter.of(calls, ORIGIN, throwing(Segmenter.class, "segment", thrown));
        named(() -> segmenter.segment(SegmentationContext.of(SIGNAL, 16000)), thrown);
        FaithfulnessMetric estimating = GuardedMetric.of(calls, ORIGIN, throwing(FaithfulnessMetric.class, "estimateEvaluations", thrown));
        named(() -> estimating.estimateEvaluations(1, 1, 1, ParameterValues.none()), thrown);
        FaithfulnessMetric measuring = GuardedMetric.of(calls, ORIGIN, throwing(FaithfulnessMetric.class, "measure", thrown));
        named(() -> measuring.measure(stub(MetricTask.class, Progress.none())), thrown);
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void whatIsCalledLater(Supplier<Throwable> thrown) throws ExplainException {
        Replacement filling = GuardedPerturbation.of(calls, ORIGIN, new Perturbation() {
            @Override
            public List<Parameter<?>> parameters() {
                return List.of();
            }

            @Override
            public Replacement prepare(PerturbationContext context) {
                return (range, destination) -> GuardedContributionsTest.<RuntimeException>sneak(thrown.get());
            }
        }).prepare(PerturbationContext.of(SIGNAL, 16000));
        named(() -> filling.fill(new SampleRange(0, 1), new float[1]), thrown);
        Explainer rendering = explaining(task -> {
            task.maskedModel(1, coalition -> {
                throw GuardedContributionsTest.<RuntimeException>sneak(thrown.get());
            });
            return null;
        });
        named(() -> rendering.explain(task(Progress.none())), thrown);
    }

    private static Method ours(Class<?> decorator, Method method) {
        return assertDoesNotThrow(() -> decorator.getMethod(method.getName(), method.getParameterTypes()));
    }

    /** A default method that a decorator inherits answers for itself instead of asking what is within. */
    @Test
    void everyMethodIsHandedOn() {
        Map<Class<?>, Class<?>> decorators = Map.of(Explainer.class, GuardedExplainer.class, Perturbation.class, GuardedPerturbation.class,
                Segmenter.class, GuardedSegmenter.class, FaithfulnessMetric.class, GuardedMetric.class, ReportSection.class,
                GuardedSection.class, AnnotationFormat.class, GuardedFormat.class, AudioDecoder.class, GuardedDecoder.class,
                LabelScheme.class, GuardedScheme.class);
        decorators.forEach((spi, decorator) -> Stream.of(spi.getMethods()).filter(method -> !Modifier.isStatic(method.getModifiers()))
                .forEach(method -> assertFalse(ours(decorator, method).getDeclaringClass().isInterface(), method::toString)));
        Stream.of(ExplanationTask.class.getMethods()).forEach(method -> assertDoesNotThrow(
                () -> DelegatingTask.class.getDeclaredMethod(method.getName(), method.getParameterTypes())));
    }

    /** What an explainer does with its task. */
    @FunctionalInterface
    private interface Explaining {
        Attribution explain(ExplanationTask task) throws ExplainException;
    }

    private Explainer explaining(Explaining explaining) throws ExplainException {
        return GuardedExplainer.of(calls, ORIGIN, new Explainer() {
            @Override
            public List<Parameter<?>> parameters() {
                return List.of();
            }

            @Override
            public long estimateEvaluations(int segments, ParameterValues values) {
                return 1;
            }

            @Override
            public Attribution explain(ExplanationTask task) throws ExplainException {
                return explaining.explain(task);
            }
        });
    }

    @Test
    void whatIsThrownAfterCancellingIsTheCancellation() throws ExplainException {
        Progress cancelled = new Progress() {
            @Override
            public void checkCancelled() {
                throw new CancelledException();
            }

            @Override
            public void worked(double share) {
                throw new CancelledException();
            }

            @Override
            public Progress split(String label, double share) {
                return this;
            }
        };
        Explainer explainer = explaining(task -> {
            throw new IllegalStateException("wrapped");
        });
        assertThrows(CancelledException.class, () -> explainer.explain(task(cancelled)));
    }

    @Test
    void itsOwnSentenceStaysAsItIs() throws ExplainException {
        Explainer explainer = explaining(task -> {
            throw new ExplainException("Too few segments: choose a shorter width.");
        });
        assertEquals("Too few segments: choose a shorter width.",
                assertThrows(ExplainException.class, () -> explainer.explain(task(Progress.none()))).getMessage());
    }

    @Test
    void writingIntoTheSignalChangesNobodyElse() throws ExplainException {
        explaining(task -> {
            assertSame(task.signal(), task.signal());
            java.util.Arrays.fill(task.signal(), 9);
            return SegmentAttribution.of(task.segments(), new double[2]);
        }).explain(task(Progress.none()));
        GuardedSegmenter.of(calls, ORIGIN, segmenting(context -> {
            context.signal()[0] = 9;
            return SEGMENTS;
        })).segment(SegmentationContext.of(SIGNAL, 16000));
        assertArrayEquals(new float[] { 0.1f, 0.2f, 0.3f, 0.4f }, SIGNAL);
        float[] given = SIGNAL.clone();
        assertNotSame(given, PerturbationContext.of(given, 1).withSignal(SIGNAL).signal());
    }

    private interface Segmenting {
        List<Segment> segments(SegmentationContext context);
    }

    private static Segmenter segmenting(Segmenting segmenting) {
        return new Segmenter() {
            @Override
            public List<Parameter<?>> parameters() {
                return List.of();
            }

            @Override
            public List<Segment> segment(SegmentationContext context) {
                return segmenting.segments(context);
            }
        };
    }

    @Test
    void anInterruptionLeftBehindIsDropped() throws ExplainException {
        explaining(task -> {
            Thread.currentThread().interrupt();
            return SegmentAttribution.of(task.segments(), new double[2]);
        }).explain(task(Progress.none()));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    static Stream<List<Segment>> wrongSegments() {
        Segment huge = Segment.of(new SampleRange(0, 1L << 40));
        return Stream.of(List.of(), List.of(huge), List.of(SEGMENTS.get(1), SEGMENTS.get(0)), List.of(SEGMENTS.get(0), SEGMENTS.get(0)),
                List.of(Segment.of(new SampleRange(1, 1))), java.util.Arrays.asList((Segment) null),
                java.util.Collections.nCopies(ResultChecks.MOST_PARTS + 1, SEGMENTS.get(0)));
    }

    @ParameterizedTest
    @MethodSource("wrongSegments")
    void segmentsAreChecked(List<Segment> segments) throws ExplainException {
        Segmenter segmenter = GuardedSegmenter.of(calls, ORIGIN, segmenting(context -> segments));
        named(() -> segmenter.segment(SegmentationContext.of(SIGNAL, 16000)), null);
    }

    @Test
    void scoresAreChecked() throws ExplainException {
        for (double score : new double[] { 1e308, -1e101 }) {
            Explainer explainer = explaining(task -> SegmentAttribution.of(task.segments(), new double[] { 0, score }));
            named(() -> explainer.explain(task(Progress.none())), null);
        }
        Explainer outside = explaining(task -> SegmentAttribution.of(List.of(Segment.of(new SampleRange(2, 5))), new double[1]));
        named(() -> outside.explain(task(Progress.none())), null);
        Explainer rendering = explaining(task -> {
            task.maskedModel(1, coalition -> new float[3]);
            return null;
        });
        named(() -> rendering.explain(task(Progress.none())), null);
        FaithfulnessMetric metric = GuardedMetric.of(calls, ORIGIN, new FaithfulnessMetric() {
            @Override
            public List<Parameter<?>> parameters() {
                return List.of();
            }

            @Override
            public long estimateEvaluations(int parts, long explaining, int perturbations, ParameterValues values) {
                return -1;
            }

            @Override
            public MetricResult measure(MetricTask task) {
                return new MetricResult(Map.of(), Map.of("curve", List.of(new MetricResult.Point(0, Double.NaN))), "fine");
            }
        });
        named(() -> metric.estimateEvaluations(1, 1, 1, ParameterValues.none()), null);
        named(() -> metric.measure(stub(MetricTask.class, Progress.none())), null);
    }

    @Test
    void whoEndsTheProgramIsKnownOnlyWhileItDoes() {
        assertEquals(Optional.empty(), calls.ending());
    }
}
