/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.sparsha.corpus.agreement.AgreementStage;
import org.sparsha.corpus.agreement.AgreementStudy;
import org.sparsha.corpus.agreement.StretchStudy;
import org.sparsha.corpus.agreement.TraceStudy;

/** How far people agree as JSON, {@code sparsha.agreement/1}; what is undefined is left out. */
public final class AgreementStudyJson {

    private AgreementStudyJson() {
    }

    /**
     * @param study a study
     * @return its figures and its sentence
     */
    public static Map<String, Object> fields(AgreementStudy study) {
        Map<String, Object> json = ExplanationJson.ordered("schema", "sparsha.agreement/1", "text", study.sentence(), "scale",
                study.scale().name().toLowerCase(Locale.ROOT), "units", study.ratings().units().size(), "pairableUnits",
                study.pairableUnits(), "annotators", study.ratings().annotators(), "categories", study.ratings().categories());
        put(json, "alpha", study.alpha());
        study.interval().ifPresent(bounds -> json.put("alphaInterval", List.of(bounds.low(), bounds.high())));
        put(json, "fleissKappa", study.fleiss());
        study.correlation().ifPresent(found -> {
            put(json, "icc2Single", found.single());
            put(json, "icc2Mean", found.mean());
        });
        List<Object> pairs = new ArrayList<>();
        for (AgreementStudy.Pair pair : study.pairs()) {
            Map<String, Object> one = ExplanationJson.ordered("one", pair.one(), "other", pair.other(), "units", pair.units());
            put(one, "kappa", pair.kappa());
            pairs.add(one);
        }
        json.put("pairs", pairs);
        List<Object> labels = new ArrayList<>();
        for (AgreementStudy.Label label : study.labels()) {
            Map<String, Object> one = ExplanationJson.ordered("label", label.name(), "answers", label.answers());
            put(one, "alpha", label.alpha());
            label.taken().ifPresent(taken -> one.put("takenFor", ExplanationJson.ordered("label", taken.name(), "share", taken.share())));
            labels.add(one);
        }
        json.put("labels", labels);
        List<Object> people = new ArrayList<>();
        for (AgreementStudy.Person person : study.people()) {
            Map<String, Object> one = ExplanationJson.ordered("name", person.name(), "answers", person.answers(), "competence",
                    person.competence());
            put(one, "agreementWithOthers", person.agreement());
            one.put("counts", person.counts());
            one.put("bias", person.bias());
            people.add(one);
        }
        json.put("people", people);
        json.put("confusions", study.confusions());
        stages(json, study.stages(), study.ratings().annotators());
        return json;
    }

    private static void stages(Map<String, Object> json, List<AgreementStage> stages, List<String> people) {
        List<Object> all = new ArrayList<>();
        for (AgreementStage stage : stages) {
            Map<String, Object> one = ExplanationJson.ordered("from", stage.from().toString(), "to", stage.to().toString(), "recordings",
                    stage.units());
            put(one, "alpha", stage.alpha());
            stage.interval().ifPresent(bounds -> one.put("alphaInterval", List.of(bounds.low(), bounds.high())));
            Map<String, Object> shares = new LinkedHashMap<>();
            for (int person = 0; person < stage.people().size(); person++) {
                put(shares, people.get(person), stage.people().get(person));
            }
            one.put("agreementWithOthers", shares);
            all.add(one);
        }
        json.put("overTime", all);
    }

    /**
     * @param study a study of stretches
     * @return its figures and its sentence, {@code sparsha.agreement-stretches/1}
     */
    public static Map<String, Object> fields(StretchStudy study) {
        Map<String, Object> json = ExplanationJson.ordered("schema", "sparsha.agreement-stretches/1", "text", study.sentence(),
                "recordings", study.answers().recordings().size(), "annotators", study.answers().annotators(), "categories",
                study.answers().categories());
        put(json, "alphaU", study.unitized());
        study.unitizedInterval().ifPresent(bounds -> json.put("alphaUInterval", List.of(bounds.low(), bounds.high())));
        put(json, "gamma", study.gamma());
        put(json, "alphaFrames", study.frames());
        study.framesInterval().ifPresent(bounds -> json.put("alphaFramesInterval", List.of(bounds.low(), bounds.high())));
        study.boundaries().ifPresent(found -> {
            json.put("boundaryMedianSeconds", found.median());
            json.put("boundariesWithin100Ms", found.near());
        });
        List<Object> labels = new ArrayList<>();
        for (StretchStudy.Label label : study.labels()) {
            Map<String, Object> one = ExplanationJson.ordered("label", label.name(), "stretches", label.stretches());
            put(one, "alphaU", label.unitized());
            labels.add(one);
        }
        json.put("labels", labels);
        List<Object> pairs = new ArrayList<>();
        for (StretchStudy.Pair pair : study.pairs()) {
            Map<String, Object> one = ExplanationJson.ordered("one", pair.one(), "other", pair.other(), "stretches", pair.stretches());
            put(one, "alphaU", pair.unitized());
            put(one, "gamma", pair.gamma());
            pairs.add(one);
        }
        json.put("pairs", pairs);
        stages(json, study.stages(), List.of());
        return json;
    }

    /**
     * @param studies a study a trace
     * @return figures and sentences, {@code sparsha.agreement-traces/1}
     */
    public static Map<String, Object> fields(List<TraceStudy> studies) {
        List<Object> traces = new ArrayList<>();
        for (TraceStudy study : studies) {
            Map<String, Object> one = ExplanationJson.ordered("name", study.name(), "text", study.sentence(), "recordings",
                    study.recordings());
            put(one, "alpha", study.alpha());
            study.interval().ifPresent(bounds -> one.put("alphaInterval", List.of(bounds.low(), bounds.high())));
            List<Object> pairs = new ArrayList<>();
            for (TraceStudy.Pair pair : study.pairs()) {
                Map<String, Object> two = ExplanationJson.ordered("one", pair.one(), "other", pair.other(), "moments", pair.moments());
                put(two, "ccc", pair.ccc());
                put(two, "correlation", pair.correlation());
                pairs.add(two);
            }
            one.put("pairs", pairs);
            traces.add(one);
        }
        return ExplanationJson.ordered("schema", "sparsha.agreement-traces/1", "traces", traces);
    }

    private static void put(Map<String, Object> json, String name, OptionalDouble value) {
        value.ifPresent(number -> json.put(name, number));
    }
}
