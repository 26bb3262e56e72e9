/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.TrustLevel;
import org.sparsha.explain.Verdict;
import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;
import org.sparsha.report.ReportException;

/** Reads {@code explanation.json} strictly: a key that is missing or of another type is named. Unknown keys are passed over. */
public final class ExplanationJsonReader {

    private ExplanationJsonReader() {
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the explanation
     * @throws ReportException where it can't be read or isn't one, naming the key
     */
    public static SavedExplanation read(Path file) throws ReportException {
        try {
            return explanation(JsonFields.read(file));
        } catch (JsonFormatException e) {
            throw new ReportException(e.getMessage(), e);
        }
    }

    /**
     * Reads a text.
     *
     * @param text one JSON object
     * @param source what to call it in messages
     * @return the explanation
     * @throws ReportException where it isn't one, naming the key
     */
    public static SavedExplanation parse(String text, String source) throws ReportException {
        try {
            return explanation(JsonFields.parse(text, source));
        } catch (JsonFormatException e) {
            throw new ReportException(e.getMessage(), e);
        }
    }

    static SavedExplanation explanation(JsonFields json) throws JsonFormatException {
        if (!json.text("schema").equals(ExplanationJson.SCHEMA)) {
            throw json.wrong("schema", ExplanationJson.SCHEMA);
        }
        for (String list : List.of("segments", "salient", "warnings")) {
            if (!json.has(list)) {
                throw json.wrong(list, "a list");
            }
        }
        JsonFields model = json.fields("model");
        JsonFields prediction = json.fields("prediction");
        JsonFields curve = json.fields("curve");
        return new SavedExplanation(
                audio(json.fields("audio")), AudioPlaces.read(json.fields("audio")),
                new Explanation.ModelIdentity(model.text("id"), model.text("version"), model.text("sha256")), prediction.texts("labels"),
                boxed(prediction.numbers("probabilities")), json.text("target"), algorithm(json.fields("explainer")),
                optionalAlgorithm(json, "perturbation"), optionalAlgorithm(json, "segmenter"), json.wholeNumber("seed"),
                json.number("base"),
                json.wholeNumber("evaluations"), json.number("elapsedSeconds"), segments(json), curve.number("hop"),
                boxed(curve.numbers("values")), salient(json), metrics(json.fields("metrics")),
                verdicts(json.fieldsOrEmpty("verdicts")), verdict(json),
                warnings(json), json.text("rerun"), json.has("cues") ? json.fields("cues").optionalText("text") : Optional.empty());
    }

    private static Explanation.Audio audio(JsonFields json) throws JsonFormatException {
        int rate = (int) json.wholeNumber("sampleRate");
        Optional<SampleRange> part = Optional.empty();
        if (json.has("part")) {
            SavedExplanation.Range range = range(json.fields("part"));
            part = Optional.of(new SampleRange(Math.round(range.start() * rate), Math.round(range.end() * rate)));
        }
        int channels = (int) json.wholeNumber("channels");
        OptionalInt channel = json.has("channel") ? OptionalInt.of((int) json.wholeNumber("channel")) : OptionalInt.empty();
        if (channel.isPresent() && (channel.getAsInt() < 1 || channel.getAsInt() > channels)) {
            throw json.wrong("channel", "a channel's number, from 1 to " + channels);
        }
        return new Explanation.Audio(json.text("path"), json.text("sha256"), rate, channels, json.wholeNumber("frames"), part, channel);
    }

    private static Optional<SavedExplanation.Algorithm> optionalAlgorithm(JsonFields json, String name) throws JsonFormatException {
        return json.has(name) ? Optional.of(algorithm(json.fields(name))) : Optional.empty();
    }

    private static SavedExplanation.Algorithm algorithm(JsonFields json) throws JsonFormatException {
        return new SavedExplanation.Algorithm(json.text("id"), json.text("version"), json.fields("parameters").asMap());
    }

    private static List<SavedExplanation.Segment> segments(JsonFields json) throws JsonFormatException {
        List<SavedExplanation.Segment> segments = new ArrayList<>();
        for (JsonFields one : json.fieldsList("segments")) {
            Optional<SavedExplanation.Range> interval = one.has("low")
                    ? Optional.of(new SavedExplanation.Range(one.number("low"), one.number("high")))
                    : Optional.empty();
            segments.add(new SavedExplanation.Segment(range(one), one.optionalText("label").orElse(""), one.number("score"),
                    one.number("percent"), interval));
        }
        return segments;
    }

    private static List<SavedExplanation.Range> salient(JsonFields json) throws JsonFormatException {
        List<SavedExplanation.Range> ranges = new ArrayList<>();
        for (JsonFields one : json.fieldsList("salient")) {
            ranges.add(range(one));
        }
        return ranges;
    }

    private static SavedExplanation.Range range(JsonFields json) throws JsonFormatException {
        return new SavedExplanation.Range(json.number("start"), json.number("end"));
    }

    private static Map<String, Double> metrics(JsonFields json) throws JsonFormatException {
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (String name : json.names()) {
            metrics.put(name, json.number(name));
        }
        return metrics;
    }

    private static Map<String, String> verdicts(JsonFields json) throws JsonFormatException {
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (String name : json.names()) {
            verdicts.put(name, json.text(name));
        }
        return verdicts;
    }

    /** The verdict; not known in files of before there were verdicts. */
    private static Verdict verdict(JsonFields json) throws JsonFormatException {
        if (!json.has("verdict")) {
            return Verdict.NONE;
        }
        JsonFields fields = json.fields("verdict");
        List<Verdict.Part> parts = new ArrayList<>();
        for (JsonFields part : fields.fieldsList("parts")) {
            Verdict.Source source = part.has("metric") ? Verdict.Source.METRIC
                    : part.has("benchmark") ? Verdict.Source.BENCHMARK : Verdict.Source.WARNING;
            parts.add(new Verdict.Part(source, part.text(source.name().toLowerCase(Locale.ROOT)), level(part), part.text("text"),
                    part.text("criterion")));
        }
        return new Verdict(level(fields), fields.text("text"), parts);
    }

    static TrustLevel level(JsonFields json) throws JsonFormatException {
        String id = json.text("level");
        for (TrustLevel level : TrustLevel.values()) {
            if (level.id().equals(id)) {
                return level;
            }
        }
        throw json.wrong("level", "trustworthy, pointing, doubtful or unknown");
    }

    private static List<Warning> warnings(JsonFields json) throws JsonFormatException {
        List<Warning> warnings = new ArrayList<>();
        for (JsonFields one : json.fieldsList("warnings")) {
            warnings.add(new Warning(one.text("code"), one.text("message")));
        }
        return warnings;
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
