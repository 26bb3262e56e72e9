/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.application.annotation.ContributedFormats;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.annotation.Tier;
import org.sparsha.explain.run.ContributionCatalog;

/** Annotation tiers as the explanation engine takes them: intervals on the recording's own sample axis. */
final class TierFiles {

    private TierFiles() {
    }

    /** Intervals counted from the begin of what was read of a recording; those that lie outside of it are left out. */
    static Map<String, List<Segment>> read(Path file, AudioArguments.Loaded loaded, ContributionCatalog catalog) throws SparshaException {
        Map<String, List<Segment>> tiers = new LinkedHashMap<>();
        SampleRange heard = loaded.part().orElse(loaded.clip().range());
        BigDecimal seconds = BigDecimal.valueOf((double) heard.end() / loaded.clip().sampleRate());
        for (Tier tier : new ContributedFormats(catalog).read(file, seconds).tiers()) {
            List<Segment> inside = new ArrayList<>();
            for (Segment segment : tier.segments(loaded.clip().sampleRate())) {
                SampleRange range = segment.range().intersection(heard);
                if (!range.isEmpty()) {
                    inside.add(new Segment(range.shifted(-heard.start()), segment.label()));
                }
            }
            tiers.put(tier.name(), inside);
        }
        return tiers;
    }
}
