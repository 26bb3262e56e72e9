/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.explanation;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sparsha.audio.AudioClip;
import org.sparsha.explain.Agreement;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.Verdict;
import org.sparsha.explain.cues.VoiceCues;
import org.sparsha.report.ListenVersion;
import org.sparsha.report.json.AgreementJson;
import org.sparsha.report.json.AudioPlaces;
import org.sparsha.report.json.CuesJson;
import org.sparsha.report.json.ExplanationJson;
import org.sparsha.report.json.WrittenSection;

/**
 * An explanation with all that is written of it.
 *
 * @param explanation the explanation
 * @param verdict how far it can be trusted
 * @param clip what was explained, at its own rate
 * @param agreement how far explanations of the same recording agree, this one among them; empty where there is no other
 * @param versions what is to be heard beside the salient part and the rest
 * @param cues what sets the salient part apart in the voice; empty where that was not asked for
 * @param sections what plug-ins and the workbench say of it besides
 * @param folder where it is to stay, from which its recording is found again; empty in a run, whose folders are the same bytes wherever
 *        it was done
 */
public record ExplanationReport(Explanation explanation, Verdict verdict, AudioClip clip, Optional<Agreement.Matrix> agreement,
        Set<ListenVersion> versions, Optional<VoiceCues> cues, List<WrittenSection> sections, Optional<Path> folder) {

    /** Copies the collections. */
    public ExplanationReport {
        versions = versions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(versions));
        sections = List.copyOf(sections);
    }

    /**
     * @param explanation the explanation
     * @param verdict how far it can be trusted
     * @param clip what was explained, at its own rate
     */
    public ExplanationReport(Explanation explanation, Verdict verdict, AudioClip clip) {
        this(explanation, verdict, clip, Optional.empty(), Set.of(), Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * @param matrix how far explanations of the same recording agree
     * @return this with that
     */
    public ExplanationReport with(Agreement.Matrix matrix) {
        return new ExplanationReport(explanation, verdict, clip, Optional.of(matrix), versions, cues, sections, folder);
    }

    /**
     * @param found what sets the salient part apart in the voice
     * @return this with that
     */
    public ExplanationReport with(VoiceCues found) {
        return new ExplanationReport(explanation, verdict, clip, agreement, versions, Optional.of(found), sections, folder);
    }

    /**
     * @param made what is said of it besides
     * @return this with that
     */
    public ExplanationReport with(List<WrittenSection> made) {
        return new ExplanationReport(explanation, verdict, clip, agreement, versions, cues, made, folder);
    }

    /**
     * @param place where it is to stay
     * @return this with that
     */
    public ExplanationReport savedIn(Path place) {
        return new ExplanationReport(explanation, verdict, clip, agreement, versions, cues, sections, Optional.of(place));
    }

    /** @return what is written as JSON, the agreement and the cues included */
    public Map<String, Object> json() {
        Map<String, Object> json = ExplanationJson.fields(explanation, verdict);
        folder.ifPresent(place -> {
            Map<String, Object> audio = ExplanationJson.audio(explanation.audio());
            audio.putAll(AudioPlaces.fields(explanation.audio().path(), place));
            json.put("audio", audio);
        });
        agreement.ifPresent(matrix -> json.put("comparison", AgreementJson.fields(matrix)));
        cues.ifPresent(found -> json.put("cues", CuesJson.fields(found)));
        return json;
    }
}
