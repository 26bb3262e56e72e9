/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.spi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.contract.ContractRule;
import org.sparsha.model.Prediction;

/**
 * The contract of {@link RecordingView} as rules: it says what to do where nothing is open, and shows a recording before and after the
 * model has answered, in any order, quickly, in light and dark. Needs a display (on a server {@code xvfb-run}), and is
 * called on the thread that has it or may make it.
 */
public final class RecordingViewChecks {

    /** The longest that one call may take, in milliseconds, generously for a busy machine. */
    private static final long LONGEST = 1000;

    private final Supplier<RecordingView> views;

    private RecordingViewChecks(Supplier<RecordingView> views) {
        this.views = views;
    }

    /**
     * @param views makes the view, anew each time
     * @return the rules
     */
    public static List<ContractRule> of(Supplier<RecordingView> views) {
        RecordingViewChecks checks = new RecordingViewChecks(views);
        return List.of(new ContractRule("says what to do where nothing is open", checks::advice),
                new ContractRule("shows a recording before and after the answer, in any order", () -> checks.shown(SWT.COLOR_WHITE)),
                new ContractRule("shows a recording on a dark ground", () -> checks.shown(SWT.COLOR_BLACK)),
                new ContractRule("two of it at once", checks::twice));
    }

    private void advice() {
        String advice = views.get().advice();
        claim(!advice.isBlank() && advice.strip().endsWith("."), "its advice is no sentence: '" + advice + "'");
    }

    private void shown(int ground) {
        inWindow((display, shell) -> {
            shell.setBackground(display.getSystemColor(ground));
            shell.setBackgroundMode(SWT.INHERIT_FORCE);
            show(views.get(), display, shell);
        });
    }

    private void twice() {
        inWindow((display, shell) -> {
            show(views.get(), display, shell);
            show(views.get(), display, shell);
        });
    }

    private static void show(RecordingView view, Display display, Shell shell) {
        view.createPages(shell);
        shell.layout(true, true);
        for (ShownRecording recording : recordings()) {
            long start = System.nanoTime();
            view.tell(recording);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            view.failure().ifPresent(sentence -> claim(false, sentence));
            claim(took.toMillis() <= LONGEST, "showing a recording took " + took.toMillis() + " ms");
            shell.redraw();
            while (display.readAndDispatch()) { // paints
                view.failure().ifPresent(sentence -> claim(false, sentence));
            }
        }
    }

    private static List<ShownRecording> recordings() {
        ShownRecording plain = ShownRecording.of(Path.of("one.wav"), 2.5);
        Prediction sure = new Prediction(List.of("calm", "angry"), new double[] {2, -1}, new double[] {0.95, 0.05});
        Prediction torn = new Prediction(List.of("calm", "angry", "sad"), new double[3],
                new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0});
        List<ShownRecording> all = new ArrayList<>(List.of(plain, plain.withPrediction(sure), plain.withPrediction(torn)));
        all.add(plain.withPrediction(sure).withExplanation(explanation(sure, List.of(0.7, -0.2))));
        all.add(plain.withPrediction(torn).withExplanation(explanation(torn, List.of(0.0, 0.0))));
        all.add(ShownRecording.of(Path.of("empty.wav"), 0));
        return all;
    }

    private static Explanation explanation(Prediction answer, List<Double> scores) {
        List<Segment> halves = List.of(Segment.of(new SampleRange(0, 20_000)), Segment.of(new SampleRange(20_000, 40_000)));
        return new Explanation(new Explanation.Audio("one.wav", "00", 16_000, 1, 40_000), new Explanation.ModelIdentity("made", "1", "00"),
                answer, 0, new Explanation.Algorithm("made", "1", ParameterValues.none()), Optional.empty(), Optional.empty(), 1, 0.95, 2,
                0.1, 16_000, SegmentAttribution.of(halves, scores.stream().mapToDouble(Double::doubleValue).toArray()),
                List.of(halves.getFirst().range()), Map.of(), List.of(), "");
    }

    private interface Use {
        void of(Display display, Shell shell);
    }

    private static void inWindow(Use use) {
        Optional<Display> own = Display.getCurrent() == null ? Optional.of(display()) : Optional.empty();
        Shell shell = new Shell(own.orElseGet(Display::getCurrent));
        try {
            shell.setLayout(new FillLayout());
            shell.setSize(400, 300);
            use.of(shell.getDisplay(), shell);
        } finally {
            shell.dispose();
            own.ifPresent(Display::dispose);
        }
    }

    private static Display display() {
        try {
            return new Display();
        } catch (SWTError e) {
            throw new AssertionError("The rules of views need a display (" + e.getMessage() + "): 'xvfb-run mvn verify' has one.",
                    e);
        }
    }

    private static void claim(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
