/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.explanation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.sparsha.audio.AudioClip;
import org.sparsha.explain.Agreement;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.Verdict;
import org.sparsha.report.ListenVersion;

/**
 * An explanation with all that is written of it.
 *
 * @param explanation the explanation
 * @param verdict how far it can be trusted
 * @param clip what was explained, at its own rate
 * @param agreement how far explanations of the same recording agree, this one among them; empty where there is no other
 * @param versions what is to be heard beside the salient part and the rest
 */
public record ExplanationReport(Explanation explanation, Verdict verdict, AudioClip clip, Optional<Agreement.Matrix> agreement,
        Set<ListenVersion> versions) {

    /** Copies the set. */
    public ExplanationReport {
        versions = versions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(versions));
    }

    /**
     * @param explanation the explanation
     * @param verdict how far it can be trusted
     * @param clip what was explained, at its own rate
     */
    public ExplanationReport(Explanation explanation, Verdict verdict, AudioClip clip) {
        this(explanation, verdict, clip, Optional.empty(), Set.of());
    }

    /**
     * @param matrix how far explanations of the same recording agree
     * @return this with that
     */
    public ExplanationReport with(Agreement.Matrix matrix) {
        return new ExplanationReport(explanation, verdict, clip, Optional.of(matrix), versions);
    }
}
