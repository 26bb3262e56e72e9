/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.TrustLevel;
import org.sparsha.explain.Verdict;

/**
 * Says how far an explanation can be trusted: the most careful of what its metrics state, each by its own thresholds, of what is known of
 * its method on planted truth, and of what the warnings allow. Metrics of anybody count that make a {@link MetricResult#trust() statement}.
 * Pure functions.
 */
public final class TrustJudge {

    private TrustJudge() {
    }

    /** Read when it is first asked for. */
    private static final class Known {
        private static final PlantedTruth PLANTED = PlantedTruth.shipped();
    }

    /**
     * @param explanation an explanation with what was measured of it
     * @return the verdict on it
     */
    public static Verdict judge(Explanation explanation) {
        boolean checked = explanation.metrics().values().stream().anyMatch(result -> result.trust().isPresent());
        return judge(explanation.metrics(), checked ? Known.PLANTED.part(explanation) : Optional.empty(), explanation.warnings());
    }

    /**
     * @param metrics id of each metric to its result, in the order measured
     * @param warnings what the user is told about the explanation
     * @return the verdict; of level {@link TrustLevel#UNKNOWN} where no metric makes a statement and no warning speaks against it
     */
    public static Verdict judge(Map<String, MetricResult> metrics, List<Warning> warnings) {
        return judge(metrics, Optional.empty(), warnings);
    }

    private static Verdict judge(Map<String, MetricResult> metrics, Optional<Verdict.Part> method, List<Warning> warnings) {
        List<Verdict.Part> parts = new ArrayList<>();
        metrics.forEach((id, result) -> result.trust().ifPresent(statement -> parts
                .add(new Verdict.Part(Verdict.Source.METRIC, id, statement.level(), result.verdict(), statement.criterion()))));
        method.ifPresent(parts::add);
        warnings.stream().flatMap(warning -> Doubts.part(warning).stream()).forEach(parts::add);
        TrustLevel level = parts.stream().map(Verdict.Part::level).reduce(TrustLevel.UNKNOWN, TrustLevel::lower);
        return new Verdict(level, Stream.concat(Stream.of(level.words()),
                parts.stream().filter(part -> part.level() == level).map(Verdict.Part::text)).distinct().collect(Collectors.joining(" ")),
                parts);
    }
}
