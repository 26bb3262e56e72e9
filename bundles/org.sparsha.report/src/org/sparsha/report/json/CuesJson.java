/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.sparsha.explain.cues.Cue;
import org.sparsha.explain.cues.UsualCue;
import org.sparsha.explain.cues.VoiceCues;

/** {@code cues} of an explanation's JSON: what sets the salient part apart in the voice. */
public final class CuesJson {

    private CuesJson() {
    }

    /**
     * @param cues what was found
     * @return the sentence and every property's figures
     */
    public static Map<String, Object> fields(VoiceCues cues) {
        List<Object> properties = new ArrayList<>();
        for (Cue cue : cues.cues()) {
            properties.add(ExplanationJson.ordered("property", cue.property().id(), "unit", cue.property().unit(), "salient", cue.salient(),
                    "rest", cue.rest(), "difference", cue.difference(), "z", cue.z(), "chance", cue.chance(), "beyondChance",
                    cue.isBeyondChance()));
        }
        Map<String, Object> json = ExplanationJson.ordered("text", cues.sentence(), "properties", properties);
        if (!cues.usual().isEmpty()) {
            json.put("usual", cues.usual().stream().map(CuesJson::fields).toList());
        }
        return json;
    }

    private static Map<String, Object> fields(UsualCue cue) {
        return ExplanationJson.ordered("property", cue.property().id(), "unit", cue.property().unit(), "salient", cue.salient(), "usual",
                cue.usual(), "difference", cue.difference(), "z", cue.z(), "recordings", cue.recordings(), "beyondAll", cue.isBeyondAll());
    }
}
