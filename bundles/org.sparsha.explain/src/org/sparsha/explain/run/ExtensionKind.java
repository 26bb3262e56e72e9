/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.List;
import java.util.Map;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.contract.ContractRule;
import org.sparsha.explain.contract.DecoderChecks;
import org.sparsha.explain.contract.ExplainerChecks;
import org.sparsha.explain.contract.FormatChecks;
import org.sparsha.explain.contract.MetricChecks;
import org.sparsha.explain.contract.PerturbationChecks;
import org.sparsha.explain.contract.RecipeChecks;
import org.sparsha.explain.contract.SchemeChecks;
import org.sparsha.explain.contract.SectionChecks;
import org.sparsha.explain.contract.SegmenterChecks;
import org.sparsha.explain.guard.ForeignCalls;
import org.sparsha.explain.guard.GuardedDecoder;
import org.sparsha.explain.guard.GuardedExplainer;
import org.sparsha.explain.guard.GuardedFormat;
import org.sparsha.explain.guard.GuardedMetric;
import org.sparsha.explain.guard.GuardedPerturbation;
import org.sparsha.explain.guard.GuardedRecipe;
import org.sparsha.explain.guard.GuardedScheme;
import org.sparsha.explain.guard.GuardedSection;
import org.sparsha.explain.guard.GuardedSegmenter;
import org.sparsha.explain.guard.Origin;
import org.sparsha.explain.spi.AnnotationFormat;
import org.sparsha.explain.spi.AudioDecoder;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.explain.spi.LabelScheme;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.ReportSection;
import org.sparsha.explain.spi.Segmenter;
import org.sparsha.features.FeatureRecipe;

/**
 * A kind of contribution.
 *
 * @param <T> what a contribution implements
 * @param singular name of one, for the user
 * @param point namespace of the extension point
 * @param plural name of many: the last word of the extension point
 * @param element name of the element in {@code plugin.xml}
 * @param type what a contribution implements
 * @param guard puts a guard around one
 * @param contract says what one owes
 */
public record ExtensionKind<T>(String singular, String point, String plural, String element, Class<T> type, Guard<T> guard,
        Contract<T> contract) {

    /**
     * Puts a guard around a contribution.
     *
     * @param <T> what it implements
     */
    @FunctionalInterface
    public interface Guard<T> {
        /**
         * @param calls what calls it
         * @param origin which it is
         * @param contribution the contribution
         * @return the same, guarded
         * @throws ExplainException where it fails at its constants already
         */
        T guarded(ForeignCalls calls, Origin origin, T contribution) throws ExplainException;
    }

    /**
     * Says what a contribution owes.
     *
     * @param <T> what it implements
     */
    @FunctionalInterface
    public interface Contract<T> {
        /**
         * @param contribution the contribution
         * @param values parameter values that it can't do without; may be empty
         * @return the rules
         */
        List<ContractRule> rules(T contribution, Map<String, String> values);
    }

    private static final String EXPLAIN = "org.sparsha.explain";

    /** Explainers. */
    public static final ExtensionKind<Explainer> EXPLAINERS = new ExtensionKind<>("explainer", EXPLAIN, "explainers", "explainer",
            Explainer.class, GuardedExplainer::of, ExplainerChecks::of);

    /** Perturbations. */
    public static final ExtensionKind<Perturbation> PERTURBATIONS = new ExtensionKind<>("perturbation", EXPLAIN, "perturbations",
            "perturbation", Perturbation.class, GuardedPerturbation::of, PerturbationChecks::of);

    /** Segmenters. */
    public static final ExtensionKind<Segmenter> SEGMENTERS = new ExtensionKind<>("segmenter", EXPLAIN, "segmenters", "segmenter",
            Segmenter.class, GuardedSegmenter::of, SegmenterChecks::of);

    /** Faithfulness metrics. */
    public static final ExtensionKind<FaithfulnessMetric> METRICS = new ExtensionKind<>("metric", EXPLAIN, "metrics", "metric",
            FaithfulnessMetric.class, GuardedMetric::of, MetricChecks::of);

    /** Recipes for the inputs of models. */
    public static final ExtensionKind<FeatureRecipe> RECIPES = new ExtensionKind<>("recipe", EXPLAIN, "recipes", "recipe",
            FeatureRecipe.class, GuardedRecipe::of, RecipeChecks::of);

    /** Sections of the report of an explanation. */
    public static final ExtensionKind<ReportSection> SECTIONS = new ExtensionKind<>("section", EXPLAIN, "sections", "section",
            ReportSection.class, GuardedSection::of, SectionChecks::of);

    /** Formats of annotation files. */
    public static final ExtensionKind<AnnotationFormat> FORMATS = new ExtensionKind<>("format", EXPLAIN, "formats", "format",
            AnnotationFormat.class, GuardedFormat::of, FormatChecks::of);

    /** Decoders of formats of sound files. */
    public static final ExtensionKind<AudioDecoder> DECODERS = new ExtensionKind<>("decoder", EXPLAIN, "decoders", "decoder",
            AudioDecoder.class, GuardedDecoder::of, DecoderChecks::of);

    /** Label schemes of corpora. */
    public static final ExtensionKind<LabelScheme> SCHEMES = new ExtensionKind<>("scheme", EXPLAIN, "schemes", "scheme",
            LabelScheme.class, GuardedScheme::of, SchemeChecks::of);

    /**
     * Guards a contribution: the one way to get at it.
     *
     * @param calls what calls it
     * @param info what is known of it
     * @param contribution the contribution
     * @return the same, guarded
     * @throws ExplainException where it fails at its constants already
     */
    public T guarded(ForeignCalls calls, ContributionInfo info, T contribution) throws ExplainException {
        return guard.guarded(calls, new Origin(singular, info.id(), info.bundle()), contribution);
    }

    /** @return id of the extension point */
    public String extensionPoint() {
        return point + "." + plural;
    }
}
