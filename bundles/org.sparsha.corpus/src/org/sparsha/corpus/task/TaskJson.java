/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.CorpusException;
import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The file of a task, {@code sparsha.annotation-task/1}. */
final class TaskJson {

    private static final String SCHEMA = "sparsha.annotation-task/";
    private static final int VERSION = 1;
    private static final Pattern VERSIONS = Pattern.compile(Pattern.quote(SCHEMA) + "([0-9]{1,6})");

    private TaskJson() {
    }

    static String text(AnnotationTask task) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA + VERSION);
        json.addProperty("name", task.name());
        task.corpus().ifPresent(corpus -> json.addProperty("corpus", corpus));
        json.addProperty("filter", task.filter());
        json.addProperty("unit", task.unit().id());
        JsonObject set = new JsonObject();
        set.addProperty("name", task.labels().name());
        set.addProperty("intensity", task.labels().intensity());
        set.addProperty("cantTell", task.labels().cantTell());
        set.addProperty("several", task.labels().several());
        JsonArray labels = new JsonArray();
        for (TaskLabel label : task.labels().labels()) {
            JsonObject one = new JsonObject();
            one.addProperty("name", label.name());
            one.addProperty("key", label.key());
            one.addProperty("colour", label.colour());
            one.addProperty("description", label.description());
            labels.add(one);
        }
        set.add("labels", labels);
        json.add("labelSet", set);
        JsonArray annotators = new JsonArray();
        task.annotators().forEach(annotators::add);
        json.add("annotators", annotators);
        json.addProperty("order", task.order().id());
        task.run().ifPresent(run -> json.addProperty("run", run));
        json.addProperty("blind", task.blind());
        json.addProperty("repeats", task.repeats());
        json.addProperty("seed", task.seed());
        json.addProperty("instructions", task.instructions());
        json.addProperty("perRecording", task.perRecording());
        JsonObject gold = new JsonObject();
        task.goldItems().forEach(gold::addProperty);
        json.add("goldItems", gold);
        json.addProperty("suggestLabels", task.suggestions().labels());
        task.suggestions().segmenter().ifPresent(segmenter -> json.addProperty("suggestSegmenter", segmenter));
        JsonArray traces = new JsonArray();
        task.traces().forEach(trace -> traces.add(trace.text()));
        json.add("traces", traces);
        return new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(json) + "\n";
    }

    static AnnotationTask read(Path file, String name) throws CorpusException {
        try {
            JsonFields json = JsonFields.read(file);
            checkVersion(json.text("schema"), file);
            JsonFields set = json.fields("labelSet");
            List<TaskLabel> labels = new ArrayList<>();
            for (JsonFields label : set.fieldsList("labels")) {
                labels.add(new TaskLabel(label.text("name"), label.optionalText("key").orElse(""), label.optionalText("colour").orElse(""),
                        label.optionalText("description").orElse("")));
            }
            return new AnnotationTask(name, json.optionalText("corpus"), json.optionalText("filter").orElse(""),
                    unit(json.text("unit"), file), labelSet(set, labels),
                    json.has("annotators") ? json.texts("annotators") : List.of(), TaskOrder.of(json.text("order")),
                    json.optionalText("run"), isTrue(json, "blind"), Math.clamp(json.optionalNumber("repeats").orElse(0), 0, 0.5),
                    json.has("seed") ? json.wholeNumber("seed") : 1, json.optionalText("instructions").orElse(""),
                    (int) Math.clamp(json.optionalNumber("perRecording").orElse(0), 0, Integer.MAX_VALUE), goldItems(json),
                    new Suggestions(Boolean.TRUE.equals(json.asMap().get("suggestLabels")), json.optionalText("suggestSegmenter")),
                    traces(json));
        } catch (JsonFormatException e) {
            throw new CorpusException("The task " + file + " can't be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new CorpusException("The task " + file + " is damaged: " + e.getMessage() + " Put it right.", e);
        }
    }

    private static LabelSet labelSet(JsonFields set, List<TaskLabel> labels) throws JsonFormatException, CorpusException {
        LabelSet read = LabelSet.of(set.text("name"), labels, (int) set.optionalNumber("intensity").orElse(0), isTrue(set, "cantTell"));
        return Boolean.TRUE.equals(set.asMap().get("several")) ? read.withSeveral() : read;
    }

    private static boolean isTrue(JsonFields json, String name) {
        return !Boolean.FALSE.equals(json.asMap().get(name));
    }

    private static void checkVersion(String schema, Path file) throws CorpusException {
        Matcher matcher = VERSIONS.matcher(schema);
        if (!matcher.matches()) {
            throw new CorpusException("The file " + file + " is no annotation task (schema '" + schema + "').");
        }
        if (Integer.parseInt(matcher.group(1)) > VERSION) {
            throw new CorpusException("The task " + file + " was made by a newer version of the program (schema '" + schema
                    + "', this one knows /" + VERSION + "): update the program.");
        }
    }

    private static Map<String, String> goldItems(JsonFields json) throws JsonFormatException {
        if (!json.has("goldItems")) {
            return Map.of();
        }
        Map<String, String> items = new TreeMap<>();
        JsonFields fields = json.fields("goldItems");
        for (String recording : fields.asMap().keySet()) {
            items.put(recording, fields.text(recording));
        }
        return items;
    }

    private static List<TraceScale> traces(JsonFields json) throws JsonFormatException, CorpusException {
        List<TraceScale> traces = new ArrayList<>();
        for (String text : json.has("traces") ? json.texts("traces") : List.<String>of()) {
            traces.add(TraceScale.parse(text));
        }
        return traces;
    }

    private static AnnotationTask.Unit unit(String text, Path file) throws CorpusException {
        try {
            return AnnotationTask.Unit.of(text);
        } catch (CorpusException e) {
            throw new CorpusException("The task " + file + " can't be read: " + e.getMessage(), e);
        }
    }
}
