/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.TextParameter;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.model.Prediction;
import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;
import org.sparsha.report.ReportException;

/** Makes of a saved explanation the explanation it was: with its shape, metrics, curves and parameters. Nothing is computed. */
public final class RestoredExplanation {

    /** How far the answer of a model may lie from the saved one to be taken for the same. */
    private static final double SAME_ANSWER = 1e-6;

    private final SavedExplanation saved;
    private final JsonFields json;
    private final Parameters parameters;

    /** Knows what can be set about contributions that are installed. */
    @FunctionalInterface
    public interface Parameters {

        /**
         * @param kind kind of contribution
         * @param id its id
         * @return what can be set about it; empty where it isn't installed any more
         */
        List<? extends Parameter<?>> of(ExtensionKind<?> kind, String id);
    }

    private RestoredExplanation(SavedExplanation saved, JsonFields json, Parameters parameters) {
        this.saved = saved;
        this.json = json;
        this.parameters = parameters;
    }

    /**
     * Reads an explanation. Values of contributions that are not installed any more are kept as they are.
     *
     * @param file its JSON; the sound of a changed voice is looked for beside it
     * @param answer what the model answers now; taken for the answer explained where it is the same
     * @param parameters what can be set about contributions
     * @return the explanation; one that was saved before its details were has no curves of its metrics
     * @throws ReportException where it can't be read or isn't one, naming the key
     */
    public static Explanation read(Path file, Optional<Prediction> answer, Parameters parameters) throws ReportException {
        try {
            JsonFields json = JsonFields.read(file);
            return new RestoredExplanation(ExplanationJsonReader.explanation(json), json, parameters)
                    .restore(file.toAbsolutePath().getParent(), answer);
        } catch (JsonFormatException e) {
            throw new ReportException(e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new ReportException(file + " does not hold a whole explanation: " + e.getMessage(), e);
        }
    }

    private Explanation restore(Path folder, Optional<Prediction> answer) throws JsonFormatException {
        JsonFields details = json.fieldsOrEmpty(ExplanationDetails.KEY);
        int rate = details.has(ExplanationDetails.RATE) ? (int) details.wholeNumber(ExplanationDetails.RATE)
                : saved.audio().sampleRate();
        AttributionJson shape = new AttributionJson(json, saved.audio().startSeconds(), rate);
        int target = saved.labels().indexOf(saved.target());
        if (target < 0) {
            throw json.wrong("target", "one of the labels");
        }
        List<SampleRange> salient = new ArrayList<>();
        for (JsonFields one : json.fieldsList("salient")) {
            salient.add(shape.range(one));
        }
        return new Explanation(saved.audio(), saved.model(), prediction(details, answer), target,
                algorithm(ExtensionKind.EXPLAINERS, saved.explainer()),
                saved.perturbation().map(used -> algorithm(ExtensionKind.PERTURBATIONS, used)),
                saved.segmenter().map(used -> algorithm(ExtensionKind.SEGMENTERS, used)), saved.seed(), saved.base(),
                saved.evaluations(), saved.elapsedSeconds(), rate, shape.read(folder), salient, ExplanationDetails.metrics(details),
                saved.warnings(), saved.rerun());
    }

    private Prediction prediction(JsonFields details, Optional<Prediction> answer) throws JsonFormatException {
        double[] probabilities = saved.probabilities().stream().mapToDouble(Double::doubleValue).toArray();
        if (answer.isPresent() && answer.get().labels().equals(saved.labels())) {
            double[] now = answer.get().probabilities();
            boolean same = true;
            for (int i = 0; i < now.length; i++) {
                same &= Math.abs(now[i] - probabilities[i]) <= SAME_ANSWER;
            }
            if (same) {
                return answer.get();
            }
        }
        double[] scores = details.has(ExplanationDetails.SCORES) ? details.numbers(ExplanationDetails.SCORES) : probabilities;
        return new Prediction(saved.labels(), scores, probabilities);
    }

    private Explanation.Algorithm algorithm(ExtensionKind<?> kind, SavedExplanation.Algorithm used) {
        return new Explanation.Algorithm(used.id(), used.version(), values(parameters.of(kind, used.id()), used.parameters()));
    }

    private static ParameterValues values(List<? extends Parameter<?>> known, Map<String, Object> saved) {
        if (!known.isEmpty() || saved.isEmpty()) {
            Map<String, String> texts = new LinkedHashMap<>();
            saved.forEach((name, value) -> texts.put(name, text(value)));
            try {
                return ParameterValues.parse(known, texts);
            } catch (ParameterException e) {
                System.getLogger(RestoredExplanation.class.getName()).log(System.Logger.Level.DEBUG, "Of another version", e);
            }
        }
        List<Parameter<?>> asSaved = new ArrayList<>();
        saved.forEach((name, value) -> asSaved.add(parameter(name, value)));
        return ParameterValues.defaults(asSaved);
    }

    private static String text(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1L << 53
                ? Long.toString(number.longValue()) : String.valueOf(value);
    }

    /** What is not installed any more has no ranges and no defaults: its value is all that is known. */
    private static Parameter<?> parameter(String name, Object value) {
        if (value instanceof Boolean flag) {
            return Parameter.flag(name, name, "", flag);
        }
        return value instanceof Double number
                ? new DecimalParameter(name, name, "", "", -Double.MAX_VALUE, Double.MAX_VALUE, number, true)
                : new TextParameter(name, name, "", String.valueOf(value), true);
    }
}
