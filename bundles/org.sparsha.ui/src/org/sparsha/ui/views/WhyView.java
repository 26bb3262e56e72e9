/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.sparsha.application.explanation.ExplanationSummary;
import org.sparsha.application.explanation.VoiceComparison;
import org.sparsha.application.trust.TrustJudge;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.Verdict;
import org.sparsha.explain.cues.VoiceCues;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.analysis.RecordingPitch;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.widgets.Actions;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.Headings;
import org.sparsha.ui.widgets.ScrolledPage;

/** The explanation shown, in words: where, by what in the voice, what only together, how far to trust it. Only paints what is said. */
public final class WhyView extends ClipView {

    private static final int MARGIN = 8;
    private static final int NARROWEST = 120;

    private VoiceCuesSearch cues;
    private ScrolledPage scrolled;
    private RecordingPitch pitch;
    private Optional<ExplanationSummary> summary = Optional.empty();

    @Override
    protected String advice() {
        return "Open a recording, and this says in words why the model answers as it does.";
    }

    @Override
    protected void createContent(Composite parent) {
        Analysis analysis = getSite().getService(Analysis.class);
        pitch = analysis.pitch();
        cues = new VoiceCuesSearch(analysis.runtime().workers().executor(), analysis.ui());
        parent.setLayout(new FillLayout());
        scrolled = new ScrolledPage(parent, NARROWEST);
        Menus.install(this, scrolled.control(), List::of, List.of(Actions.push("Copy Text", this::copy)));
    }

    private void copy() {
        summary.ifPresent(said -> {
            Clipboard clipboard = new Clipboard(scrolled.control().getDisplay());
            clipboard.setContents(new Object[] {said.text()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
    }

    @Override
    protected void show(ClipDocument shown) {
        summary = Optional.empty();
        fill(shown);
    }

    @Override
    protected void changed(ClipDocument shown, ClipDocument.Aspect aspect) {
        if (aspect == ClipDocument.Aspect.EXPLANATIONS || aspect == ClipDocument.Aspect.RUN && summary.isEmpty()) {
            fill(shown);
        }
    }

    private void fill(ClipDocument shown) {
        Optional<Explanation> explanation = shown.explanations().chosen();
        if (explanation.isEmpty()) {
            summary = Optional.empty();
            rebuild().ifPresent(parent -> text(parent, shown.run() instanceof RunState.Running running ? running.label() + " …"
                    : "Nothing is explained yet. Press Explain to see why the model answers as it does."));
            scrolled.fit();
            return;
        }
        Optional<VoiceCues> found = shown.heard().clip().flatMap(clip -> cues.of(explanation.get(),
                one -> VoiceComparison.of(one, clip, pitch.of(shown.path()), pitch.usual(shown.path())), () -> refill(shown)));
        Verdict verdict = TrustJudge.judge(explanation.get());
        ExplanationSummary said = ExplanationSummary.of(explanation.get(), verdict, found);
        if (!Optional.of(said).equals(summary)) {
            summary = Optional.of(said);
            rebuild().ifPresent(parent -> build(parent, said, verdict));
            scrolled.fit();
        }
    }

    private void refill(ClipDocument shown) {
        if (!scrolled.control().isDisposed() && document().equals(Optional.of(shown))) {
            fill(shown);
        }
    }

    /** An empty page in place of the one before; none where the view is closed. */
    private Optional<Composite> rebuild() {
        if (scrolled.control().isDisposed()) {
            return Optional.empty();
        }
        Composite page = scrolled.renew();
        page.setLayout(layout(1, MARGIN));
        return Optional.of(page);
    }

    private static GridLayout layout(int columns, int margin) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = margin;
        layout.marginHeight = margin / 2;
        layout.verticalSpacing = 2;
        return layout;
    }

    private void build(Composite parent, ExplanationSummary said, Verdict verdict) {
        text(parent, said.headline());
        VerdictBox box = new VerdictBox(parent);
        box.show(verdict);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.verticalIndent = MARGIN / 2;
        box.setLayoutData(wide);
        for (ExplanationSummary.Section section : said.sections()) {
            ((GridData) Headings.over(parent, section.topic().title(), 1, SWT.DEFAULT).getLayoutData()).verticalIndent = MARGIN;
            section.lines().forEach(line -> line(parent, line));
        }
    }

    private void line(Composite parent, ExplanationSummary.Line line) {
        if (line.sound().isEmpty()) {
            text(parent, line.text());
            return;
        }
        Composite row = new Composite(parent, SWT.NONE);
        row.setLayout(layout(line.sound().size() + 1, 0));
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        for (SampleRange range : line.sound()) {
            FlatButton play = new FlatButton(row, false, "", "play");
            play.setToolTipText("Play " + line.text());
            play.addListener(SWT.Selection, event -> page().ifPresent(shown -> {
                shown.document().timeline().setSelection(Optional.of(range));
                shown.player().play(range);
            }));
        }
        text(row, line.text());
    }

    private static void text(Composite parent, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 100;
        label.setLayoutData(wide);
    }

    @Override
    public void setFocus() {
        if (!scrolled.page().setFocus()) {
            scrolled.control().setFocus();
        }
    }
}
