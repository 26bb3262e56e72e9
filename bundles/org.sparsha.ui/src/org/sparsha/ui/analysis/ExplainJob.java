/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.Explanation;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;

/**
 * Explains a recording in one way or in several, one after the other. Where a single way that nobody has asked for just now doesn't work on
 * this recording, another does it and that is said.
 */
final class ExplainJob extends ClipJob {

    private final ClipDocument document;
    private final Analysis analysis;
    private final Optional<SampleRange> part;
    private final List<ExplainChoice> ways;
    private final boolean fallBack;

    ExplainJob(ClipDocument document, Analysis analysis, Optional<SampleRange> part, List<ExplainChoice> ways, boolean fallBack) {
        super(ways.size() == 1 ? "Explaining" : "Comparing all explainers on", document, analysis);
        this.document = document;
        this.analysis = analysis;
        this.part = part;
        this.ways = ways;
        this.fallBack = fallBack;
    }

    @Override
    Runnable work(Progress progress) throws SparshaException {
        Hearing hearing = analysis.hearing(document, part);
        if (ways.size() == 1) {
            return explainOne(hearing, ways.get(0), progress);
        }
        List<Explanation> made = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            progress.checkCancelled();
            try {
                made.add(explain(hearing, ways.get(i), progress.split("", 1.0 / ways.size())));
            } catch (SparshaException e) {
                failures.add(analysis.plans().words(ways.get(i)) + ": " + WindowWords.of(e));
            }
        }
        return () -> {
            hearing.tell(document);
            made.forEach(explanation -> analysis.made(document, explanation));
            if (!failures.isEmpty()) {
                say((failures.size() == 1 ? "One explainer does" : failures.size() + " explainers do") + " not work on this recording. "
                        + String.join(" ", failures));
            }
        };
    }

    private Runnable explainOne(Hearing hearing, ExplainChoice way, Progress progress) throws SparshaException {
        try {
            return taken(hearing, explain(hearing, way, progress), "");
        } catch (SparshaException e) {
            Optional<ExplainChoice> other = fallBack ? analysis.plans().working(document, way) : Optional.empty();
            if (other.isEmpty()) {
                throw e;
            }
            return taken(hearing, explain(hearing, other.get(), progress), analysis.plans().words(way) + " can't explain this recording: "
                    + WindowWords.of(e) + " " + analysis.plans().words(other.get()) + " has done it.");
        }
    }

    private Explanation explain(Hearing hearing, ExplainChoice way, Progress progress) throws SparshaException {
        return analysis.runtime().runner().explain(hearing.session(),
                way.request(document, hearing.part(document), document.fileSha256(), analysis.choices().model()), progress);
    }

    private Runnable taken(Hearing hearing, Explanation explanation, String note) {
        return () -> {
            hearing.tell(document);
            analysis.made(document, explanation);
            if (!note.isEmpty()) {
                say(note);
            }
        };
    }
}
