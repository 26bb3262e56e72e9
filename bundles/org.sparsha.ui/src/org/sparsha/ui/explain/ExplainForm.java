/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.sparsha.core.Parameter;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.run.RunSettings;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.model.Prediction;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.analysis.ExplainChoice;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.ClipWarnings;
import org.sparsha.ui.widgets.FoldedRows;
import org.sparsha.ui.widgets.Headings;
import org.sparsha.ui.widgets.ParameterForm;
import org.sparsha.ui.widgets.WarningBox;

/** The form of the view <em>Explanation</em>: explainer, perturbation, segmenter, target, their parameters, and the run. */
public final class ExplainForm {

    private static final String OWN_CHOICE = "automatic";
    /** Parameters that have a place of their own in the form. */
    private static final Set<String> OWN_PLACE = Set.of(RunSettings.THRESHOLD.id(), "against");

    private final Analysis analysis;
    private final Runnable resized;
    private final Composite body;
    private final ContributionChooser explainer;
    private final ContributionChooser perturbation;
    private final ContributionChooser segmenter;
    private final TargetChooser target;
    private final ParameterForm parameters;
    private final ContributionParameters perturbationParameters;
    private final ContributionParameters segmenterParameters;
    private final Button more;
    private final RunPanel run;
    private final SaliencePanel salience;
    private final WarningBox warnings;
    private Optional<ClipDocument> document = Optional.empty();
    private String shownParameters = "";
    private boolean takesStretch;

    /**
     * @param parent where it lies
     * @param analysis explains
     * @param resized run when the form needs another height
     */
    public ExplainForm(Composite parent, Analysis analysis, Runnable resized) {
        this.analysis = analysis;
        this.resized = resized;
        body = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 12;
        layout.marginHeight = 10;
        layout.verticalSpacing = 6;
        body.setLayout(layout);
        FoldedRows.follow(body, resized);
        explainer = new ContributionChooser(body, "Explainer", Optional.empty(), this::chosen);
        perturbation = new ContributionChooser(body, "Perturbation", Optional.of(OWN_CHOICE), this::chosen);
        segmenter = new ContributionChooser(body, "Segments", Optional.of(OWN_CHOICE), this::chosen);
        target = new TargetChooser(body, this::chosen);
        heading("Parameters");
        parameters = new ParameterForm(body, this::chosen, resized);
        parameters.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        perturbationParameters = new ContributionParameters(body, "Perturbation", this::chosen, resized);
        segmenterParameters = new ContributionParameters(body, "Segments", this::chosen, resized);
        more = new Button(body, SWT.CHECK);
        more.setText("Show all parameters");
        more.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false, 2, 1));
        more.addListener(SWT.Selection, event -> {
            shownParameters = "";
            fill();
        });
        run = new RunPanel(body, analysis, resized);
        run.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        warnings = new WarningBox(body);
        ((GridData) warnings.getLayoutData()).horizontalSpan = 2;
        heading("Mark as salient");
        salience = new SaliencePanel(body);
        salience.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        Runnable listener = this::fill;
        analysis.choices().addListener(listener);
        body.addListener(SWT.Dispose, event -> analysis.choices().removeListener(listener));
        fill();
    }

    /** @return the form */
    public Control control() {
        return body;
    }

    private void heading(String text) {
        Headings.row(body, text, 2, 8);
    }

    /** @param shown the recording to explain */
    public void show(ClipDocument shown) {
        document = Optional.of(shown);
        shownParameters = "";
        segmenterParameters.forget();
        fill();
        fillTarget();
        run.show(shown);
        salience.show(shown);
        warn(shown);
        selected();
    }

    /** Has an explainer that changes a stretch alone change what is selected; of a long recording only that is heard anyway. */
    public void selected() {
        if (document.isEmpty() || document.get().isLong() || !takesStretch) {
            return;
        }
        double rate = document.get().info().sampleRate();
        Optional<ExplainChoice.Stretch> stretch = document.get().timeline().selection()
                .map(range -> range.intersection(document.get().info().range())).filter(range -> !range.isEmpty())
                .map(range -> new ExplainChoice.Stretch(thousandths(range.start() / rate), thousandths(range.end() / rate)));
        analysis.choices().setMethod(analysis.choices().method().within(stretch));
        parameters.fill(Map.of("start", text(stretch.map(ExplainChoice.Stretch::start)), "end",
                text(stretch.map(ExplainChoice.Stretch::end))));
    }

    private static double thousandths(double seconds) {
        return Math.round(1000 * seconds) / 1000.0;
    }

    private static String text(Optional<Double> seconds) {
        return Parameter.decimalText(seconds.orElse(0.0));
    }

    /** Whether a stretch can be named, in seconds, that alone is looked at. */
    private static boolean takesStretch(List<Parameter<?>> own) {
        return Stream.of("start", "end").allMatch(id -> own.stream().anyMatch(one -> one.id().equals(id) && one.unit().equals("s")));
    }

    private void warn(ClipDocument shown) {
        if (warnings.show(ClipWarnings.ofExplanation(shown))) {
            resized.run();
        }
    }

    /**
     * @param shown the recording to explain
     * @param aspect what has changed of it
     */
    public void update(ClipDocument shown, ClipDocument.Aspect aspect) {
        if (aspect == ClipDocument.Aspect.PREDICTION) {
            fillTarget();
        }
        run.update(shown, aspect);
        if (aspect == ClipDocument.Aspect.EXPLANATIONS) {
            salience.show(shown);
            warn(shown);
        }
    }

    private void fill() {
        ExplainChoice choice = analysis.choices().method();
        explainer.show(analysis.runtime().catalog().list(ExtensionKind.EXPLAINERS), Optional.of(choice.explainer()));
        perturbation.show(analysis.runtime().catalog().list(ExtensionKind.PERTURBATIONS), choice.perturbation());
        segmenter.show(analysis.runtime().catalog().list(ExtensionKind.SEGMENTERS), choice.segmenter());
        try {
            Explainer made = analysis.runtime().catalog().create(ExtensionKind.EXPLAINERS, choice.explainer());
            segmenter.setEnabled(made.usesSegmenter());
            List<Parameter<?>> own = new ArrayList<>(RunSettings.explainerParameters(made));
            own.removeIf(parameter -> OWN_PLACE.contains(parameter.id()));
            if (!shownParameters.equals(choice.explainer())) {
                shownParameters = choice.explainer();
                parameters.suggest(tiers());
                parameters.show(own, own("explainer.", choice.settings()), more.getSelection());
                takesStretch = takesStretch(own);
                selected();
                resized.run();
            }
            boolean changed = perturbationParameters.show(choice.perturbation(), id -> RunSettings.perturbationParameters(
                    analysis.runtime().catalog().create(ExtensionKind.PERTURBATIONS, id)), own("perturbation.", choice.settings()),
                    Map.of(), more.getSelection());
            changed |= segmenterParameters.show(choice.segmenter().filter(id -> made.usesSegmenter()), id ->
                    analysis.runtime().catalog().create(ExtensionKind.SEGMENTERS, id).parameters(), own("segmenter.", choice.settings()),
                    tiers(), more.getSelection());
            if (changed) {
                resized.run();
            }
        } catch (ExplainException e) {
            parameters.show(List.of(), Map.of(), false);
            run.complain(WindowWords.of(e));
        }
        fillTarget();
        run.chosenAnew();
    }

    /** The annotation tiers of the recording, for parameters that name one. */
    private Map<String, List<String>> tiers() {
        return Map.of("tier", document.map(shown -> shown.tiers().tiers().stream().map(TierModel::name).toList()).orElse(List.of()));
    }

    private static Map<String, String> own(String prefix, Map<String, String> settings) {
        Map<String, String> own = new LinkedHashMap<>();
        settings.forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                own.put(name.substring(prefix.length()), text);
            }
        });
        return own;
    }

    private void fillTarget() {
        Optional<Prediction> heard = document.flatMap(ClipDocument::session).map(ClipSession::prediction);
        target.show(heard.map(Prediction::labels).orElse(List.of()), heard.map(Prediction::label).orElse(""),
                analysis.choices().method());
    }

    private void chosen() {
        String id = explainer.info().map(ContributionInfo::id).orElse(analysis.choices().method().explainer());
        boolean other = !id.equals(analysis.choices().method().explainer());
        Map<String, String> settings = new LinkedHashMap<>();
        if (!other) {
            parameters.texts().forEach((name, text) -> settings.put("explainer." + name, text));
        }
        perturbationParameters.texts(perturbation.info().map(ContributionInfo::id))
                .forEach((name, text) -> settings.put("perturbation." + name, text));
        segmenterParameters.texts(segmenter.info().map(ContributionInfo::id))
                .forEach((name, text) -> settings.put("segmenter." + name, text));
        run.complain(parameters.complaint().filter(text -> !other).or(perturbationParameters::complaint).or(segmenterParameters::complaint)
                .orElse(""));
        analysis.choices().setMethod(new ExplainChoice(id, perturbation.info().map(ContributionInfo::id),
                segmenter.info().map(ContributionInfo::id), settings, target.target(), analysis.choices().method().seed())
                .against(target.against()));
    }
}
