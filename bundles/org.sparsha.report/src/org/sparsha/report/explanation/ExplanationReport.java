/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.explanation;

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
 */
public record ExplanationReport(Explanation explanation, Verdict verdict, AudioClip clip, Optional<Agreement.Matrix> agreement,
        Set<ListenVersion> versions, Optional<VoiceCues> cues, List<WrittenSection> sections) {

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
        this(explanation, verdict, clip, Optional.empty(), Set.of(), Optional.empty(), List.of());
    }

    /**
     * @param matrix how far explanations of the same recording agree
     * @return this with that
     */
    public ExplanationReport with(Agreement.Matrix matrix) {
        return new ExplanationReport(explanation, verdict, clip, Optional.of(matrix), versions, cues, sections);
    }

    /**
     * @param found what sets the salient part apart in the voice
     * @return this with that
     */
    public ExplanationReport with(VoiceCues found) {
        return new ExplanationReport(explanation, verdict, clip, agreement, versions, Optional.of(found), sections);
    }

    /**
     * @param made what is said of it besides
     * @return this with that
     */
    public ExplanationReport with(List<WrittenSection> made) {
        return new ExplanationReport(explanation, verdict, clip, agreement, versions, cues, made);
    }

    /** @return what is written as JSON, the agreement and the cues included */
    public Map<String, Object> json() {
        Map<String, Object> json = ExplanationJson.fields(explanation, verdict);
        agreement.ifPresent(matrix -> json.put("comparison", AgreementJson.fields(matrix)));
        cues.ifPresent(found -> json.put("cues", CuesJson.fields(found)));
        return json;
    }
}
