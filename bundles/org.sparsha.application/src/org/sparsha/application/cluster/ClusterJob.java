/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.application.evaluation.ExplanationChoice;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.Fitting;
import org.sparsha.corpus.evaluation.Grading;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.explain.ToolVersion;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What is the same for all recordings of a run: goes to each process once.
 *
 * @param modelSha256 digest that the model's graph must have
 * @param classes the model's classes that can be meant; empty for all
 * @param fitting what a model that can be fitted is fitted to
 * @param channel what is heard of recordings of several channels
 * @param grading how answers become results
 * @param labels the model's classes (those that can be meant) or dimensions, in its order
 * @param explanation how each answer is explained; nothing where none is
 * @param listening whether the sounds and pictures of explanations are wanted besides their figures
 * @param remote where the recordings are, if processes don't see them as files
 */
public record ClusterJob(String modelSha256, List<String> classes, Fitting fitting, ChannelChoice channel, Grading grading,
        List<String> labels, Optional<ExplanationChoice> explanation, boolean listening, Optional<RemoteRecordings> remote) {

    private static final String SCHEMA = "sparsha.cluster-job/1";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /** Copies the lists. */
    public ClusterJob {
        classes = List.copyOf(classes);
        labels = List.copyOf(labels);
    }

    /** @return settings for a part of the run */
    RunSettings settings() {
        return new RunSettings(grading, labels, Map.of());
    }

    /** @return this as JSON on one line, for {@link #read} */
    public String text() {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("tool", ToolVersion.VERSION);
        json.addProperty("model", modelSha256);
        json.add("classes", array(classes));
        json.addProperty("fitting", fitting.name());
        json.addProperty("channel", channel.text());
        json.addProperty("grading", grading.name());
        json.add("labels", array(labels));
        explanation.ifPresent(choice -> json.add("explanation", json(choice)));
        json.addProperty("listening", listening);
        remote.ifPresent(recordings -> json.add("recordings", json(recordings)));
        return GSON.toJson(json);
    }

    private static JsonObject json(RemoteRecordings recordings) {
        JsonObject json = new JsonObject();
        json.addProperty("address", recordings.uri());
        json.addProperty("mirror", recordings.mirror().toString());
        return json;
    }

    private static JsonObject json(ExplanationChoice choice) {
        JsonObject json = new JsonObject();
        choice.explainer().ifPresent(id -> json.addProperty("explainer", id));
        choice.perturbation().ifPresent(id -> json.addProperty("perturbation", id));
        choice.segmenter().ifPresent(id -> json.addProperty("segmenter", id));
        JsonObject settings = new JsonObject();
        choice.settings().forEach(settings::addProperty);
        json.add("settings", settings);
        json.add("metrics", array(choice.metrics()));
        json.addProperty("modelName", choice.modelName());
        json.addProperty("seed", choice.seed());
        return json;
    }

    /**
     * Reads what {@link #text} has written.
     *
     * @param text the text
     * @return the job
     * @throws CorpusException where it is none of this version
     */
    public static ClusterJob read(String text) throws CorpusException {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            if (!json.get("schema").getAsString().equals(SCHEMA)) {
                throw new CorpusException("The job is of another version (" + json.get("schema").getAsString() + ", not " + SCHEMA
                        + "): use the program and the job jar of one release.");
            }
            if (!json.get("tool").getAsString().equals(ToolVersion.VERSION)) {
                throw new CorpusException("The job was prepared by release " + json.get("tool").getAsString() + " and meets the classes of "
                        + ToolVersion.VERSION + ": use the program and the job jar of one release, since others may give other numbers.");
            }
            return new ClusterJob(json.get("model").getAsString(), texts(json.getAsJsonArray("classes")),
                    Fitting.valueOf(json.get("fitting").getAsString()), ChannelChoice.parse(json.get("channel").getAsString()),
                    Grading.valueOf(json.get("grading").getAsString()), texts(json.getAsJsonArray("labels")),
                    Optional.ofNullable(json.getAsJsonObject("explanation")).map(ClusterJob::choice),
                    json.get("listening").getAsBoolean(), Optional.ofNullable(json.getAsJsonObject("recordings"))
                            .map(recordings -> new RemoteRecordings(recordings.get("address").getAsString(),
                                    Path.of(recordings.get("mirror").getAsString()))));
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException | ClassCastException
                | UnsupportedOperationException e) {
            throw new CorpusException("The job's description is damaged: prepare it again.", e);
        }
    }

    private static ExplanationChoice choice(JsonObject json) {
        return new ExplanationChoice(text(json, "explainer"), text(json, "perturbation"), text(json, "segmenter"),
                JsonTexts.map(json.getAsJsonObject("settings")), texts(json.getAsJsonArray("metrics")), json.get("modelName").getAsString(),
                json.get("seed").getAsLong());
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(value -> value.getAsString());
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static List<String> texts(JsonArray array) {
        return array.asList().stream().map(value -> value.getAsString()).toList();
    }
}
