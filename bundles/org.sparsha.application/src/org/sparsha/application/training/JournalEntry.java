/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.train.LearningCurve;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** One thing that happened in a training, as a line of its journal: JSON, with the name of the kind and the time. */
public sealed interface JournalEntry {

    /**
     * It began, or goes on.
     *
     * @param process number of the process that trains
     * @param command the line that does the same
     * @param model folder of the package to be made
     * @param heldOut folder of the folds' answers
     */
    record Begun(long process, String command, String model, String heldOut) implements JournalEntry {
    }

    /**
     * The recordings are analysed.
     *
     * @param labels the classes
     * @param counts recordings of each class, in that order
     * @param recordings number of recordings
     * @param speakers number of speakers
     * @param folds the judging models in the order of training, each with the number of recordings that it leaves out
     */
    record Prepared(List<String> labels, List<Integer> counts, int recordings, int speakers, Map<String, Integer> folds)
            implements JournalEntry {
    }

    /**
     * What a simple method answers on the folds.
     *
     * @param method its name
     * @param answers its class for each recording, by the recording's key
     */
    record Compared(String method, Map<String, String> answers) implements JournalEntry {
    }

    /**
     * What a simple method learns from so many speakers.
     *
     * @param curve from few speakers to all but one
     */
    record Learning(LearningCurve curve) implements JournalEntry {
    }

    /**
     * What the model costs that was made.
     *
     * @param cost size and time
     */
    record Costs(ModelCost cost) implements JournalEntry {
    }

    /**
     * Another network has learned from the same folds.
     *
     * @param network its name
     * @param answers its class for each recording, by the recording's key
     * @param bytes size of its package; below 0 where not known
     * @param milliseconds time of one recording; below 0 where not known
     */
    record Beside(String network, Map<String, String> answers, long bytes, double milliseconds) implements JournalEntry {

        /** @return size and time, where they are known */
        Optional<ModelCost> cost() {
            return bytes < 0 ? Optional.empty() : Optional.of(new ModelCost(bytes, milliseconds));
        }
    }

    /**
     * An epoch is over.
     *
     * @param model the model
     * @param epoch its number, from 1
     * @param epochs greatest number
     * @param loss mean loss
     * @param validation UAR on the speaker who chooses the epoch, where there is one; otherwise below 0
     */
    record Epoch(String model, int epoch, int epochs, double loss, double validation) implements JournalEntry {
    }

    /**
     * A model is trained.
     *
     * @param model its name
     */
    record Trained(String model) implements JournalEntry {
    }

    /**
     * A fold's model has answered.
     *
     * @param model the model
     * @param answers to what it left out
     */
    record Judged(String model, List<Answered> answers) implements JournalEntry {
    }

    /**
     * An answer to a recording that was left out.
     *
     * @param key the recording's key
     * @param file its sound file
     * @param speaker who speaks; empty where not known
     * @param truth its label
     * @param probabilities one a class
     */
    record Answered(String key, String file, String speaker, String truth, List<Double> probabilities) {
    }

    /**
     * Something that whoever uses the model has to know.
     *
     * @param message in a sentence
     */
    record Warned(String message) implements JournalEntry {
    }

    /**
     * It is over, and whole.
     *
     * @param uar unweighted average recall on what was left out
     * @param low lower end of its 95 % interval
     * @param high upper end
     * @param left what was left out, with the reasons
     */
    record Finished(double uar, double low, double high, List<String> left) implements JournalEntry {
    }

    /**
     * It was stopped before its end; the same call goes on.
     *
     * @param kept whether the package holds the best so far
     */
    record Stopped(boolean kept) implements JournalEntry {
    }

    /**
     * It failed.
     *
     * @param message why, in a sentence
     */
    record Failed(String message) implements JournalEntry {
    }

    /**
     * An entry with its time.
     *
     * @param millis milliseconds since 1970
     * @param entry what happened
     */
    record Timed(long millis, JournalEntry entry) {
    }

    /**
     * @param millis milliseconds since 1970
     * @return the entry as one line, without the line's end
     */
    default String toLine(long millis) {
        JsonObject json = new JsonObject();
        json.addProperty("event", getClass().getSimpleName());
        json.addProperty("millis", millis);
        new Gson().toJsonTree(this).getAsJsonObject().asMap().forEach(json::add);
        return json.toString();
    }

    /**
     * @param line a line of a journal
     * @return the entry; nothing where the line is damaged, half written or of another version
     */
    static Optional<Timed> parse(String line) {
        Map<String, Class<? extends JournalEntry>> kinds = new HashMap<>(Map.of("Begun", Begun.class, "Prepared", Prepared.class,
                "Compared", Compared.class, "Epoch", Epoch.class, "Trained", Trained.class, "Judged", Judged.class, "Warned", Warned.class,
                "Finished", Finished.class, "Stopped", Stopped.class, "Failed", Failed.class));
        kinds.putAll(Map.of("Learning", Learning.class, "Costs", Costs.class, "Beside", Beside.class));
        try {
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            Class<? extends JournalEntry> kind = kinds.get(json.get("event").getAsString());
            return kind == null ? Optional.empty()
                    : Optional.of(new Timed(json.get("millis").getAsLong(), new Gson().fromJson(json, kind)));
        } catch (JsonParseException | IllegalStateException | NullPointerException | UnsupportedOperationException
                | NumberFormatException e) {
            System.getLogger(JournalEntry.class.getName()).log(System.Logger.Level.DEBUG, "A line of a journal can't be read", e);
            return Optional.empty();
        }
    }
}
