/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.sparsha.application.course.CourseWindow;
import org.sparsha.corpus.Arousal;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.Prediction;
import org.sparsha.timeline.TimeFormat;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.ClipWarnings;
import org.sparsha.ui.session.GivenLabels;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.ProbabilityBars;
import org.sparsha.ui.widgets.ScrolledPage;
import org.sparsha.ui.widgets.WarningBox;

/** What the model hears: a bar a class, of the whole recording, or of the moment that is heard or under the mouse. */
public final class PredictionView extends ClipView {

    private static final int NARROWEST = 120;

    private final Runnable running = () -> document().ifPresent(this::showMoment);
    private final Runnable labels = () -> document().ifPresent(this::showReference);
    private ScrolledPage scrolled;
    private ProbabilityBars bars;
    private Label note;
    private Label reference;
    private WarningBox warnings;
    private RunningStrip strip;
    private MomentsPanel moments;
    private List<String> labelled = List.of();

    @Override
    protected String advice() {
        return "Open a recording to see which emotion the model hears in it.";
    }

    @Override
    protected void createContent(Composite content) {
        content.setLayout(new FillLayout());
        scrolled = new ScrolledPage(content, NARROWEST);
        Composite parent = scrolled.page();
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 4;
        parent.setLayout(layout);
        bars = new ProbabilityBars(parent);
        bars.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        note = new Label(parent, SWT.WRAP);
        Css.quiet(note);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.horizontalIndent = 12;
        wide.widthHint = 100;
        note.setLayoutData(wide);
        reference = new Label(parent, SWT.WRAP);
        GridData said = new GridData(SWT.FILL, SWT.TOP, true, false);
        said.horizontalIndent = 12;
        said.widthHint = 100;
        reference.setLayoutData(said);
        warnings = new WarningBox(parent);
        ((GridData) warnings.getLayoutData()).horizontalIndent = 12;
        GivenLabels given = getSite().getService(GivenLabels.class);
        given.addListener(labels);
        parent.addListener(SWT.Dispose, event -> given.removeListener(labels));
        strip = new RunningStrip(parent);
        GridData below = new GridData(SWT.FILL, SWT.TOP, true, false);
        below.horizontalIndent = 12;
        strip.setLayoutData(below);
        moments = new MomentsPanel(parent, range -> page().ifPresent(page -> page.player().play(range)), scrolled::fit);
    }

    @Override
    protected void show(ClipDocument shown) {
        shown.running().addListener(running);
        fill(shown);
    }

    @Override
    protected void hide(ClipDocument hidden) {
        hidden.running().removeListener(running);
    }

    private void fill(ClipDocument shown) {
        Optional<Prediction> said = said(shown);
        labelled = said.map(Prediction::labels).orElse(List.of());
        if (said.isEmpty()) {
            bars.show(List.of(), new double[0], true, -1);
        } else {
            bars.show(said.get(), said.get().isDistribution());
        }
        List<String> whole = ClipWarnings.ofAnswer(shown);
        warnings.show(whole, whole.stream().map(ClipWarnings::brief).toList());
        showReference(shown);
        showMoment(shown);
        scrolled.fit();
    }

    /** What is to be seen: the answer to the whole, or, of a long recording of which nothing is chosen, to its first window. */
    private static Optional<Prediction> said(ClipDocument shown) {
        return shown.session().map(ClipSession::prediction)
                .or(() -> shown.running().windows().stream().findFirst().map(CourseWindow::answer));
    }

    /** What the corpora say of the recording stays beside what the model says. */
    private void showReference(ClipDocument shown) {
        if (reference.isDisposed()) {
            return;
        }
        String words = String.join("\n", getSite().getService(GivenLabels.class).of(shown.path()));
        ((GridData) reference.getLayoutData()).exclude = words.isEmpty();
        reference.setVisible(!words.isEmpty());
        reference.setText(words);
        reference.requestLayout();
    }

    private void showMoment(ClipDocument shown) {
        if (!labelled.equals(said(shown).map(Prediction::labels).orElse(List.of()))) {
            fill(shown); // the first window of a long recording has its answer
            return;
        }
        Optional<CourseWindow> moment = shown.session().isEmpty() && !shown.isFollowed() ? Optional.empty()
                : shown.running().pointed();
        moment.map(CourseWindow::answer).or(() -> said(shown)).ifPresent(bars::change);
        note.setText(moment.map(window -> words(shown, window)).orElseGet(() -> words(shown)));
        strip.show(shown, moment);
        moments.show(shown);
    }

    private static boolean isClasses(ClipSession session) {
        return session.model().descriptor().task() == ModelDescriptor.Task.CATEGORICAL;
    }

    private static String words(ClipDocument shown) {
        if (shown.session().isEmpty() && !shown.running().windows().isEmpty()) {
            return "Of the first moments. Point at the timeline to see others; select up to a minute and press Explain to know why.";
        }
        if (shown.session().isEmpty()) {
            if (!shown.warnings().isEmpty()) {
                return "No answer.";
            }
            return shown.run() instanceof RunState.Failed failed ? failed.message() : "Listening …";
        }
        ClipSession session = shown.session().get();
        String model = session.model().descriptor().id() + session.model().descriptor().input().normalisation()
                .map(normalisation -> normalisation.referenceClips().isPresent()
                        ? ", fitted to " + normalisation.referenceClips().getAsInt() + " recordings,"
                        : !normalisation.wantsReferenceClips() ? ""
                        : ", not fitted to this " + normalisation.by().name().toLowerCase(Locale.ROOT) + ",").orElse("");
        OptionalInt alone = shown.heard().channel().number();
        if (!isClasses(session)) {
            return model + " gives each dimension a value" + (alone.isPresent() ? ", hearing channel " + alone.getAsInt() : "") + ".";
        }
        Prediction answer = session.prediction();
        String part = alone.isPresent() ? " of channel " + alone.getAsInt() : "";
        return (answer.isForeign()
                ? "Not for recordings like this one: " + model + " would say " + answer.label() + part + "."
                : model + " hears " + answer.label() + " in the whole" + part + ".")
                + familiarity(answer) + arousal(answer);
    }

    private static String familiarity(Prediction prediction) {
        return prediction.familiarity().map(known -> switch (known.level()) {
            case FAMILIAR -> " It knows such recordings.";
            case UNUSUAL -> " Among those that it knows, this recording is unusual.";
            case FOREIGN -> "";
        }).orElse("");
    }

    /** It carries over to other speakers and languages better than classes do. */
    private static String arousal(Prediction prediction) {
        return Arousal.of(prediction.labels(), prediction.calibrated().orElseGet(prediction::probabilities))
                .map(arousal -> " Arousal: " + arousal.text() + ", by the classes' anchors.").orElse("");
    }

    private static String words(ClipDocument shown, CourseWindow window) {
        double rate = shown.info().sampleRate();
        String where = TimeFormat.position(window.range().start(), rate) + " – " + TimeFormat.position(window.range().end(), rate);
        return window.answer().isDistribution() ? where + ": " + window.answer().label() : where;
    }

    @Override
    protected void changed(ClipDocument shown, ClipDocument.Aspect aspect) {
        if (aspect == ClipDocument.Aspect.PREDICTION || aspect == ClipDocument.Aspect.RUN && shown.session().isEmpty()) {
            fill(shown);
        }
    }
}
