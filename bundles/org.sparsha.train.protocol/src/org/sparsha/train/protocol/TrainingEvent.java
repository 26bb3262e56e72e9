/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.protocol;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** How far the training process is. It sends each event as one line of JSON on its standard output. */
public sealed interface TrainingEvent {

    /** Word on a line of the process's standard input that stops it; it then keeps the best so far. */
    String CANCEL = "cancel";
    /** What the process ends with after it was stopped. */
    int CANCELLED = 130;

    /**
     * An epoch is over.
     *
     * @param model name of the model, such as a fold's
     * @param index number of the model, from 0
     * @param models number of models
     * @param epoch number of the epoch, from 1
     * @param epochs greatest number of epochs
     * @param loss mean loss over the epoch
     * @param validation UAR on the validation part, where there is one
     * @param seconds what the epoch took
     */
    record Epoch(String model, int index, int models, int epoch, int epochs, double loss, OptionalDouble validation, double seconds)
            implements TrainingEvent {
    }

    /**
     * A model is trained.
     *
     * @param model its name
     * @param index its number, from 0
     * @param resumed whether an earlier run had trained it already
     */
    record ModelTrained(String model, int index, boolean resumed) implements TrainingEvent {
    }

    /**
     * The process has failed.
     *
     * @param message why
     */
    record Failed(String message) implements TrainingEvent {
    }

    /**
     * The process has ended in good order.
     *
     * @param cancelled whether because it was asked to stop
     */
    record Ended(boolean cancelled) implements TrainingEvent {
    }

    /**
     * The event as it is sent.
     *
     * @return JSON, one line
     */
    default String toLine() {
        JsonObject json = new JsonObject();
        json.addProperty("event", getClass().getSimpleName());
        StrictJson.tree((Record) this).asMap().forEach(json::add);
        return json.toString();
    }

    /**
     * Reads a line of the process.
     *
     * @param line the line
     * @return the event, none where the line is not one, since native libraries print what they like
     * @throws ProtocolException where it is an event that can't be understood
     */
    static Optional<TrainingEvent> parse(String line) throws ProtocolException {
        if (!line.startsWith("{\"event\":")) {
            return Optional.empty();
        }
        Map<String, Class<? extends Record>> kinds = Map.of("Epoch", Epoch.class, "ModelTrained", ModelTrained.class, "Failed",
                Failed.class, "Ended", Ended.class);
        JsonElement json = StrictJson.parse(line);
        JsonElement name = json.getAsJsonObject().remove("event");
        Class<? extends Record> kind = name.isJsonPrimitive() ? kinds.get(name.getAsString()) : null;
        if (kind == null) {
            throw new ProtocolException("The training process sent the unknown event " + name + ".", null);
        }
        return Optional.of((TrainingEvent) StrictJson.read(json.getAsJsonObject(), kind));
    }
}
