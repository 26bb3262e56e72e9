/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.sparsha.corpus.CorpusException;
import org.sparsha.features.pitch.PitchRange;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Where the pitch of a project's voices is looked for, as {@code "pitch"} in the project's file has it:
 *
 * <pre>
 * "pitch": {"floor": 75, "ceiling": 500, "speakers": {"09": {"floor": 100, "ceiling": 600}}}
 * </pre>
 *
 * @param usual of all speakers who have none of their own; empty for the program's
 * @param speakers of single speakers, by name
 */
public record ProjectPitch(Optional<PitchRange> usual, SortedMap<String, PitchRange> speakers) {

    private static final String PITCH = "pitch";
    private static final String FLOOR = "floor";
    private static final String CEILING = "ceiling";
    private static final String SPEAKERS = "speakers";

    /** Copies the map. */
    public ProjectPitch {
        speakers = new TreeMap<>(speakers);
    }

    @Override
    public SortedMap<String, PitchRange> speakers() {
        return new TreeMap<>(speakers);
    }

    /**
     * @param project a project
     * @return what it says of pitch
     * @throws CorpusException where its file can't be read, or has a range that is none
     */
    public static ProjectPitch of(ProjectFolder project) throws CorpusException {
        try {
            JsonObject json = project.fields();
            if (!json.has(PITCH)) {
                return new ProjectPitch(Optional.empty(), new TreeMap<>());
            }
            JsonObject pitch = json.getAsJsonObject(PITCH);
            SortedMap<String, PitchRange> speakers = new TreeMap<>();
            if (pitch.has(SPEAKERS)) {
                for (Map.Entry<String, JsonElement> one : pitch.getAsJsonObject(SPEAKERS).entrySet()) {
                    speakers.put(one.getKey(), range(one.getValue().getAsJsonObject()));
                }
            }
            return new ProjectPitch(pitch.has(FLOOR) || pitch.has(CEILING) ? Optional.of(range(pitch)) : Optional.empty(), speakers);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException | NullPointerException
                | UnsupportedOperationException e) {
            throw new CorpusException("\"pitch\" of the project " + project.folder() + " can't be read: floor and ceiling are numbers of"
                    + " hertz, the floor at least " + (int) PitchRange.LEAST + ", the ceiling at least twice that and at most "
                    + (int) PitchRange.MOST + "; 'sparsha project pitch' sets them.", e);
        }
    }

    private static PitchRange range(JsonObject json) {
        return new PitchRange(json.get(FLOOR).getAsDouble(), json.get(CEILING).getAsDouble());
    }

    /**
     * Keeps this in place of what the project has.
     *
     * @param project the project
     * @throws CorpusException where it can't be changed
     */
    public void keep(ProjectFolder project) throws CorpusException {
        project.change(json -> {
            json.remove(PITCH);
            if (usual.isPresent() || !speakers.isEmpty()) {
                JsonObject pitch = usual.map(ProjectPitch::json).orElseGet(JsonObject::new);
                if (!speakers.isEmpty()) {
                    JsonObject each = new JsonObject();
                    speakers.forEach((speaker, range) -> each.add(speaker, json(range)));
                    pitch.add(SPEAKERS, each);
                }
                json.add(PITCH, pitch);
            }
        });
    }

    private static JsonObject json(PitchRange range) {
        JsonObject json = new JsonObject();
        json.addProperty(FLOOR, range.floor());
        json.addProperty(CEILING, range.ceiling());
        return json;
    }

    /**
     * @param speaker a speaker, or empty for all who have none of their own
     * @param range their range; empty to take it away
     * @return the same with it
     */
    public ProjectPitch with(Optional<String> speaker, Optional<PitchRange> range) {
        if (speaker.isEmpty()) {
            return new ProjectPitch(range, speakers);
        }
        SortedMap<String, PitchRange> changed = speakers();
        range.ifPresentOrElse(given -> changed.put(speaker.get(), given), () -> changed.remove(speaker.get()));
        return new ProjectPitch(usual, changed);
    }

    /**
     * @param speaker who speaks; empty where not known
     * @return the range for them: their own, or that of the project
     */
    public Optional<PitchRange> of(String speaker) {
        return Optional.ofNullable(speakers.get(speaker)).or(() -> usual);
    }
}
