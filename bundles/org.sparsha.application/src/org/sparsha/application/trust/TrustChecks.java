/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.trust;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.explain.spi.MetricRole;

/** Which metrics a check of trust takes; each metric says by itself whether it is quick and whether it counts in the verdict. */
public final class TrustChecks {

    private TrustChecks() {
    }

    /**
     * @param catalog where the metrics come from
     * @return ids of those that take seconds: first those that count in the verdict, otherwise in the catalogue's order
     */
    public static List<String> quick(ContributionCatalog catalog) {
        return Stream.concat(deciding(catalog).stream(), chosen(catalog, FaithfulnessMetric::isQuick).stream()).distinct().toList();
    }

    /**
     * @param catalog where the metrics come from
     * @return ids of those that take seconds and count in the verdict, in the catalogue's order: the least that gives a verdict
     */
    public static List<String> deciding(ContributionCatalog catalog) {
        return chosen(catalog, metric -> metric.isQuick() && metric.role() == MetricRole.SPEAKS);
    }

    /**
     * @param catalog where the metrics come from
     * @return ids of all
     */
    public static List<String> all(ContributionCatalog catalog) {
        return catalog.list(ExtensionKind.METRICS).stream().map(ContributionInfo::id).toList();
    }

    private static List<String> chosen(ContributionCatalog catalog, Predicate<FaithfulnessMetric> wanted) {
        return all(catalog).stream().filter(id -> {
            try {
                return wanted.test(catalog.create(ExtensionKind.METRICS, id));
            } catch (ExplainException e) {
                return false; // the catalogue has it among what is broken
            }
        }).toList();
    }
}
